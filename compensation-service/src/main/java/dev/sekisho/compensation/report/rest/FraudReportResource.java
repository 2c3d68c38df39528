package dev.sekisho.compensation.report.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.compensation.fraudcase.CaseFiles;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.SendNow;
import dev.sekisho.compensation.report.FileReport;
import dev.sekisho.compensation.report.Lookup;
import dev.sekisho.compensation.report.MatchReport;
import dev.sekisho.compensation.report.Matches;
import dev.sekisho.compensation.report.Report;
import dev.sekisho.kit.idempotency.Idempotency;
import dev.sekisho.kit.idempotency.IdempotentCall;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where banks report fraud, and staff write down what victims and banks tell them by telephone. */
@Path("/v1/fraud-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "fraud reports")
class FraudReportResource {

    private final StaffCaller caller;
    private final Idempotency idempotency;
    private final Seal seal;
    private final ObjectMapper json;
    private final MatchReport match;
    private final FileReport file;
    private final SendNow send;
    private final CaseFiles files;
    private final InstantSource clock;

    FraudReportResource(
            StaffCaller caller,
            Idempotency idempotency,
            Seal seal,
            ObjectMapper json,
            MatchReport match,
            FileReport file,
            SendNow send,
            CaseFiles files,
            InstantSource clock) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.seal = seal;
        this.json = json;
        this.match = match;
        this.file = file;
        this.send = send;
        this.files = files;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"staff:bank-user", "staff:support"})
    @Operation(
            summary = "Reports fraud with whatever is known; links are stopped and wallets frozen at once",
            description = "A report about what a case is about already joins that case. No PIN is ever taken.")
    @APIResponse(responseCode = "201", description = "The case's number, what was found, and how far the measures are")
    @APIResponse(
            responseCode = "400",
            description = "Problem invalid-request, malformed-json, report-without-clue, bank-code-missing,"
                    + " channel-missing, period-not-possible, pin-not-taken, idempotency-key-missing")
    @APIResponse(responseCode = "403", description = "Problem forbidden or another-bank")
    @APIResponse(responseCode = "409", description = "Problem idempotency-key-in-flight")
    @APIResponse(responseCode = "422", description = "Problem idempotency-key-reused")
    @APIResponse(responseCode = "503", description = "Problem account-not-searchable: ask again with the same key")
    public RestResponse<FiledView> report(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid AskedReport asked) {
        StaffMember member = caller.member();
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Report report = asked.report(member, receivedAt);
        IdempotentCall call = new IdempotentCall(member.staffId().toString(), "fraud-reports", key, print(asked));
        Matches matches = match.match(report.clues(), report.bank());
        Filed filed = idempotency
                .once(call, Filed.class, () -> filed(report, matches))
                .answer();
        send.send(new CaseNumber(filed.caseNumber()));
        return RestResponse.ResponseBuilder.ok(FiledView.of(filed, files.measuresFor(filed.reportId())))
                .status(RestResponse.Status.CREATED)
                .location(URI.create("/v1/cases/" + filed.caseNumber()))
                .build();
    }

    /** An account that could not be looked for is worth asking again, if nothing else was found. */
    private Filed filed(Report report, Matches matches) {
        if (matches.lookup() == Lookup.UNAVAILABLE && matches.things().isEmpty()) {
            throw ProblemException.of(503, "account-not-searchable", "The bank account cannot be looked for now")
                    .build();
        }
        return Filed.of(report, matches, file.file(report, matches));
    }

    /** What the key is bound to: a plain hash of an account number could be turned back into the number. */
    private String print(AskedReport asked) {
        try {
            return HexFormat.of().formatHex(seal.print("fraud-reports.request", json.writeValueAsBytes(asked)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
