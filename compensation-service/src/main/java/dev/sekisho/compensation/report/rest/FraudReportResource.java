package dev.sekisho.compensation.report.rest;

import dev.sekisho.compensation.fraudcase.CaseFiles;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.SendNow;
import dev.sekisho.compensation.report.Report;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where banks report fraud, and staff write down what victims and banks tell them by telephone. */
@Path("/v1/fraud-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "fraud reports")
class FraudReportResource {

    private static final String EXAMPLE = """
            {"certainty": "SUSPECTED", "reportReference": "2026-0903-17", "bankReferences": ["DB-20260903-000123"],
             "occurredFrom": "2026-09-02T15:00:00Z", "occurredTo": "2026-09-03T14:59:59Z"}""";

    private final StaffCaller caller;
    private final ReportIntake intake;
    private final SendNow send;
    private final CaseFiles files;
    private final InstantSource clock;

    FraudReportResource(StaffCaller caller, ReportIntake intake, SendNow send, CaseFiles files, InstantSource clock) {
        this.caller = caller;
        this.intake = intake;
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
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "a bank names its own bookings", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "The case's number, what was found, and how far the measures are")
    @APIResponse(
            responseCode = "400",
            description = "Problem invalid-request, malformed-json, report-without-clue, bank-code-missing,"
                    + " channel-missing, period-not-possible, pin-not-taken, idempotency-key-missing")
    @APIResponse(responseCode = "403", description = "Problem forbidden or another-bank")
    @APIResponse(responseCode = "409", description = "Problem idempotency-key-in-flight")
    @APIResponse(responseCode = "422", description = "Problem idempotency-key-reused")
    @APIResponse(responseCode = "429", description = "Problem too-many-reports: of one reporter in an hour")
    @APIResponse(responseCode = "503", description = "Problem account-not-searchable: ask again with the same key")
    public RestResponse<FiledView> report(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid AskedReport asked) {
        Filed filed = filed(key, asked);
        return RestResponse.ResponseBuilder.ok(FiledView.of(filed, files.measuresFor(filed.reportId())))
                .status(RestResponse.Status.CREATED)
                .location(URI.create("/v1/cases/" + filed.caseNumber()))
                .build();
    }

    /** Takes it and sends what it stops; refused is what {@link #report} refuses. */
    Filed filed(String key, AskedReport asked) {
        StaffMember member = caller.member();
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Report report = asked.report(member, receivedAt);
        Filed filed = intake.take(member.staffId().toString(), "fraud-reports", key, asked, report);
        send.send(new CaseNumber(filed.caseNumber()));
        return filed;
    }
}
