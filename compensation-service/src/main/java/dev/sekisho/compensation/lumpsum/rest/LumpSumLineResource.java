package dev.sekisho.compensation.lumpsum.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.LumpSumId;
import dev.sekisho.compensation.claim.Payable;
import dev.sekisho.compensation.lumpsum.BankAnswer;
import dev.sekisho.compensation.lumpsum.HearBank;
import dev.sekisho.compensation.lumpsum.LumpSum;
import dev.sekisho.compensation.lumpsum.LumpSumLine;
import dev.sekisho.compensation.lumpsum.LumpSums;
import dev.sekisho.compensation.lumpsum.NotPaidCode;
import dev.sekisho.compensation.zengin.AccountKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lines of a lump sum: whom the bank is to credit, and what it says it has done. */
@Path("/v1/lump-sums/{lumpSumId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lump sums")
class LumpSumLineResource {

    private static final int MOST = 500;

    private final Who who;
    private final HearBank bank;
    private final LumpSums lumpSums;

    LumpSumLineResource(Who who, HearBank bank, LumpSums lumpSums) {
        this.who = who;
        this.bank = bank;
        this.lumpSums = lumpSums;
    }

    @GET
    @Path("/lines")
    @RolesAllowed({"staff:support-supervisor", "staff:bank-user"})
    @Operation(summary = "Whom to credit how much, in full; leaves a fact about the reader")
    @APIResponse(responseCode = "200", description = "All lines, in the order of their references")
    @APIResponse(responseCode = "404", description = "Problem lump-sum-unknown, alike for another bank's")
    public LinesView lines(@PathParam("lumpSumId") UUID lumpSumId) {
        LumpSumId id = new LumpSumId(lumpSumId);
        List<Payable> payables = bank.read(id, who.bank(), who.actor());
        if (payables.isEmpty()) {
            throw LumpSumProblems.unknown();
        }
        Map<ClaimId, LumpSumLine> said =
                lumpSums.lines(id).stream().collect(Collectors.toMap(LumpSumLine::claim, Function.identity()));
        return new LinesView(payables.stream()
                .map(payable -> LineView.of(payable, said.get(payable.claim())))
                .toList());
    }

    @POST
    @Path("/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + Who.BANK)
    @Operation(
            summary = "The bank says which lines it has credited, and which it could not, with a code",
            description = "All lines of an answer are taken or none; said again, a line is said once. What was not"
                    + " credited is a draft again that two approve anew.")
    @APIResponse(responseCode = "200", description = "How far the bank has answered")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, malformed-json, answer-contradictory")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem lump-sum-unknown, alike for another bank's")
    @APIResponse(responseCode = "422", description = "Problem lump-sum-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public LumpSumView answer(@PathParam("lumpSumId") UUID lumpSumId, @NotNull @Valid AskedAnswers asked) {
        List<BankAnswer> answers = asked.said();
        LumpSum answered = LumpSumProblems.done(
                bank.hear(new LumpSumId(lumpSumId), who.bank().orElseThrow(), answers, who.standing(Who.BANK)));
        return LumpSumView.of(answered, lumpSums.lines(answered.head().id()));
    }

    /** What a bank has done. */
    enum Outcome {
        PAID,
        NOT_PAID
    }

    /** Some lines at once. */
    record AskedAnswers(@NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid AskedAnswer> lines) {

        List<BankAnswer> said() {
            List<BankAnswer> answers = lines.stream().map(AskedAnswer::said).toList();
            if (answers.stream().map(BankAnswer::claim).distinct().count() < answers.size()) {
                throw LumpSumProblems.answer();
            }
            return answers;
        }
    }

    /** One line. @param code with NOT_PAID alone, and always with it */
    record AskedAnswer(@NotNull UUID claimId, @NotNull Outcome outcome, NotPaidCode code) {

        BankAnswer said() {
            if ((code != null) != (outcome == Outcome.NOT_PAID) || code != null && !code.isABanks()) {
                throw LumpSumProblems.answer();
            }
            return new BankAnswer(new ClaimId(claimId), Optional.ofNullable(code));
        }
    }

    /** All lines. */
    record LinesView(List<LineView> lines) {}

    /** One depositor to credit. @param outcome absent until the bank has said @param contradicted if it says so of a recalled one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineView(
            UUID claimId,
            long reference,
            long amountYen,
            String branchCode,
            AccountKind accountType,
            String accountNumber,
            String holderKana,
            Outcome outcome,
            NotPaidCode code,
            Boolean contradicted) {

        static LineView of(Payable payable, LumpSumLine line) {
            Optional<BankAnswer> answer = line.answer();
            return new LineView(
                    payable.claim().value(),
                    payable.number(),
                    payable.owed().yen(),
                    payable.payee().branch(),
                    payable.payee().kind(),
                    payable.payee().number(),
                    payable.payee().holderKana(),
                    answer.map(said -> said.notPaid().isEmpty() ? Outcome.PAID : Outcome.NOT_PAID)
                            .orElse(null),
                    answer.flatMap(BankAnswer::notPaid).orElse(null),
                    line.contradicted() ? true : null);
        }

        @Override
        public String toString() {
            return "LineView[***]";
        }
    }
}
