package dev.sekisho.compensation.report.rest;

import dev.sekisho.kit.staff.StaffCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a bank's system reports many things at once. */
@Path("/v1/fraud-reports/batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "fraud reports")
class ReportBatchResource {

    private static final String EXAMPLE = """
            {"reports": [
              {"certainty": "SUSPECTED", "reportReference": "2026-0903-18", "bankReferences": ["DB-20260903-000124"]},
              {"certainty": "CONFIRMED", "reportReference": "2026-0903-19", "depositorIsCustomer": false,
               "account": {"branchCode": "101", "accountType": "ORDINARY", "accountNumber": "1234567"}}]}""";

    private final StaffCaller caller;
    private final BatchIntake intake;

    ReportBatchResource(StaffCaller caller, BatchIntake intake) {
        this.caller = caller;
        this.intake = intake;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:bank-user")
    @Operation(
            summary = "Reports up to 100 things at once, each under the bank's own reference",
            description =
                    "Where one cannot be read nothing is taken. Then each is a report of its own, said once under its"
                            + " reference, whoever of the bank sends it again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "two depositors", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "What became of each")
    @APIResponse(
            responseCode = "400",
            description = "Problem invalid-request, malformed-json, reference-missing, reference-twice, or as for one"
                    + " report, with its line: nothing was taken")
    @APIResponse(responseCode = "403", description = "Problem forbidden or another-bank: nothing was taken")
    public BatchView report(@NotNull @Valid AskedBatch asked) {
        return intake.take(caller.member(), asked.reports());
    }
}
