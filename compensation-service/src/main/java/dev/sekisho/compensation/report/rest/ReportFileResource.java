package dev.sekisho.compensation.report.rest;

import dev.sekisho.kit.staff.StaffCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a bank without a system of its own for it reports many things at once, by a file from a spreadsheet. */
@Path("/v1/fraud-reports/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "fraud reports")
class ReportFileResource {

    private static final String EXAMPLE = """
            report_reference,certainty,branch_code,account_type,account_number,occurred_from,occurred_to,amount_yen,statement
            2026-0903-20,SUSPECTED,101,ORDINARY,1234567,2026-09-03,2026-09-03,30000,身に覚えがない
            2026-0903-21,SUSPECTED,102,ORDINARY,7654321,,,,
            """;

    private final StaffCaller caller;
    private final CsvReports csv;
    private final BatchIntake intake;

    ReportFileResource(StaffCaller caller, CsvReports csv, BatchIntake intake) {
        this.caller = caller;
        this.csv = csv;
        this.intake = intake;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed("staff:bank-user")
    @Operation(
            summary = "Reports up to 100 things at once as a CSV file: UTF-8, RFC 4180, with a heading",
            description =
                    "Columns, in any order: report_reference and certainty, and as far as known bank_references and"
                            + " charge_ids (several apart by a space), branch_code, account_type, account_number, link_id,"
                            + " occurred_from and occurred_to (a moment, or a day in Japan that is over), amount_yen,"
                            + " depositor_is_customer, statement. Each line is what a report of a batch is.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "a spreadsheet", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "What became of each line")
    @APIResponse(
            responseCode = "400",
            description = "Problem csv-malformed with line and column, or as for a batch: nothing was taken")
    @APIResponse(responseCode = "403", description = "Problem forbidden or another-bank: nothing was taken")
    public BatchView report(byte[] file) {
        return intake.take(caller.member(), csv.read(file));
    }
}
