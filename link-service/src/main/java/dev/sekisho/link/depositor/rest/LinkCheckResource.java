package dev.sekisho.link.depositor.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.depositor.AnswerCheck;
import dev.sekisho.link.depositor.Call;
import dev.sekisho.link.depositor.CheckLink;
import dev.sekisho.link.depositor.LinkedTo;
import dev.sekisho.link.depositor.Taken;
import dev.sekisho.link.depositor.WordCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a bank asks for its depositor whether the account is linked, and brings the depositor's answer (A49). */
@Path("/v1/link-checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({DeskCaller.USER, DeskCaller.SYSTEM})
@Tag(name = "depositors")
class LinkCheckResource {

    private final DeskCaller caller;
    private final CheckLink check;
    private final AnswerCheck answer;

    LinkCheckResource(DeskCaller caller, CheckLink check, AnswerCheck answer) {
        this.caller = caller;
        this.check = check;
        this.answer = answer;
    }

    @POST
    @Operation(
            summary = "Whether an account of the asking bank is linked, and to what kind of wallet since which month",
            description = "The same reference shows the same finding, as it is now. An account that nobody ever linked"
                    + " is answered like one that is linked no more.")
    @APIResponse(responseCode = "200", description = "What the depositor may hear")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "422", description = "Problem reference-reused")
    @APIResponse(responseCode = "429", description = "Problem too-many-words")
    public CheckView check(@NotNull @Valid AskedAccount asked) {
        Call call = caller.call(asked.reference(), asked);
        Taken.Done done = Answers.done(check.check(call, asked.at(call.desk().bank())));
        return CheckView.of(done.word(), check.see(done.result()));
    }

    @POST
    @Path("/{checkId}/answers")
    @Operation(
            summary = "The depositor's answer: OWN (自分のもの) or NOT_MINE (身に覚えがない)",
            description =
                    "NOT_MINE stops charging through the link at once and has a case opened. OWN opens nothing that"
                            + " was stopped.")
    @APIResponse(responseCode = "200", description = "NOTED or STOPPED")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem not-found, alike for another bank's check")
    @APIResponse(responseCode = "422", description = "Problem reference-reused")
    @APIResponse(responseCode = "429", description = "Problem too-many-words")
    public AnsweredView answer(@PathParam("checkId") UUID checkId, @NotNull @Valid DepositorsAnswer said) {
        Call call = caller.call(said.reference(), new BoundAnswer(checkId, said.answer()));
        Taken taken = said.answer() == Knows.OWN ? answer.own(call, checkId) : answer.notMine(call, checkId);
        Taken.Done done = Answers.done(taken);
        return new AnsweredView(done.word(), done.result().code());
    }

    /** Whether the depositor knows the wallet. */
    enum Knows {
        OWN,
        NOT_MINE
    }

    /** The answer, under the bank's own reference. */
    record DepositorsAnswer(
            @NotNull Knows answer,
            @NotNull @Pattern(regexp = Call.REFERENCE) String reference) {}

    /** What the reference is bound to. */
    record BoundAnswer(UUID checkId, Knows answer) {}

    /** What came of the answer. */
    record AnsweredView(UUID wordId, WordCode result) {}

    /**
     * What the depositor may hear.
     *
     * @param charging OPEN, or STOPPED for a link through which nothing is charged now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckView(
            UUID checkId, boolean linked, CustomerClass walletKind, String since, String maskedName, String charging) {

        static CheckView of(UUID check, Optional<LinkedTo> linked) {
            return linked.map(link -> new CheckView(
                            check,
                            true,
                            link.walletKind().orElse(null),
                            link.since().toString(),
                            link.maskedName().orElse(null),
                            switch (link.state()) {
                                case ACTIVE -> "OPEN";
                                case STOPPED, REVOKED -> "STOPPED";
                            }))
                    .orElseGet(() -> new CheckView(check, false, null, null, null, null));
        }

        @Override
        public String toString() {
            return "CheckView[" + checkId + "]";
        }
    }
}
