package dev.sekisho.compensation.report.rest;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.compensation.fraudcase.SendNow;
import dev.sekisho.compensation.report.Certainty;
import dev.sekisho.compensation.report.Channel;
import dev.sekisho.compensation.report.Clues;
import dev.sekisho.compensation.report.FileReport;
import dev.sekisho.compensation.report.MatchReport;
import dev.sekisho.compensation.report.Matches;
import dev.sekisho.compensation.report.Origin;
import dev.sekisho.compensation.report.Report;
import dev.sekisho.compensation.report.Source;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kit.idempotency.Idempotency;
import dev.sekisho.kit.idempotency.IdempotentCall;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where link-service brings what depositors said through their bank: a bank's report about one link (A48). */
@Path("/internal/v1/depositor-reports/{wordId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("service:link-service")
@Tag(name = "internal reports")
class DepositorReportResource {

    private static final String CALLER = "link-service";

    private final Idempotency idempotency;
    private final MatchReport match;
    private final FileReport file;
    private final SendNow send;
    private final InstantSource clock;

    DepositorReportResource(
            Idempotency idempotency, MatchReport match, FileReport file, SendNow send, InstantSource clock) {
        this.idempotency = idempotency;
        this.match = match;
        this.file = file;
        this.send = send;
        this.clock = clock;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Opens or joins the case of a link that its depositor knows nothing of; the same word, the same case",
            description =
                    "The link is stopped and the wallet frozen for the case at once; payments too if the bank confirmed.")
    @APIResponse(responseCode = "200", description = "The report and its case")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem link-unknown: not known here yet, ask again")
    @APIResponse(responseCode = "409", description = "Problem idempotency-key-in-flight")
    @APIResponse(responseCode = "422", description = "Problem idempotency-key-reused")
    public CaseOfWord report(@PathParam("wordId") UUID word, @NotNull @Valid DepositorsReport said) {
        Report report = said.report(word, clock.instant().truncatedTo(ChronoUnit.MICROS));
        Matches matches = match.match(report.clues(), report.bank());
        CaseOfWord answer = idempotency
                .once(
                        new IdempotentCall(CALLER, "depositor-reports", word.toString(), said),
                        CaseOfWord.class,
                        () -> filed(report, matches))
                .answer();
        send.send(new CaseNumber(answer.caseNumber()));
        return answer;
    }

    /** The copy of the links follows by Kafka; a case without its link would stop nothing. */
    private CaseOfWord filed(Report report, Matches matches) {
        if (matches.things().isEmpty()) {
            throw ProblemException.of(404, "link-unknown", "The link is not known here yet")
                    .build();
        }
        return new CaseOfWord(
                report.id(), file.file(report, matches).head().number().value());
    }

    /** What the depositor said, as the bank's user passed it on. */
    record DepositorsReport(
            @NotNull @Pattern(regexp = "[0-9]{4}") String bankCode,
            @NotNull UUID linkId,
            @NotNull Certainty certainty,
            @NotNull UUID spokenBy,
            @NotNull Instant spokenAt) {

        Report report(UUID word, Instant receivedAt) {
            Clues clues = new Clues(
                    List.of(),
                    Optional.empty(),
                    Optional.of(new LinkId(linkId)),
                    List.of(),
                    new Period(Optional.empty(), Optional.empty()),
                    Optional.empty());
            return new Report(
                    word,
                    new Origin(Source.BANK, Channel.BANK_API, certainty, spokenBy),
                    Optional.of(new BankCode(bankCode)),
                    Optional.empty(),
                    clues,
                    Optional.empty(),
                    Optional.empty(),
                    receivedAt);
        }
    }

    /** The case that a word belongs to. */
    record CaseOfWord(UUID reportId, String caseNumber) {}
}
