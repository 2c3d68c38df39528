package dev.sekisho.charge.statement.rest;

import dev.sekisho.charge.statement.Statement;
import dev.sekisho.charge.statement.StatementWords;
import dev.sekisho.charge.statement.ViewStatement;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.problem.Problem;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The months of the customer's own wallet; there is no way to name another one. */
@Path("/v1/wallet/statements/{month}")
@RolesAllowed("customer")
@Tag(name = "wallet")
class StatementResource {

    private static final String MONTH_FORM = "20[0-9]{2}-(0[1-9]|1[0-2])";
    private static final String CURSOR_FORM = "[1-9][0-9]{0,17}";
    private static final String LIMIT_FORM = "[1-9][0-9]?|[1-4][0-9][0-9]|500";
    private static final String USUAL_LIMIT = "100";
    private static final String CSV = "text/csv;charset=UTF-8";

    /** By which spreadsheets know that the file is in UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ViewStatement view;
    private final Caller caller;

    StatementResource(ViewStatement view, Caller caller) {
        this.view = view;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A month of the customer's wallet, movements oldest first; final once its last day is closed")
    @APIResponse(
            responseCode = "200",
            description = "A page; give nextCursor as cursor for the next one",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    @APIResponse(
            responseCode = "400",
            description = "cursor is not one this API gave, or limit is not 1 to 500",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "No month, or one that has not begun",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public StatementView statement(
            @PathParam("month") String name,
            @QueryParam("cursor") @Pattern(regexp = CURSOR_FORM) String cursor,
            @QueryParam("limit") @DefaultValue(USUAL_LIMIT) @Pattern(regexp = LIMIT_FORM) String limit) {
        Statement statement = statement(name);
        int most = Integer.parseInt(limit);
        long after = cursor == null ? 0 : Long.parseLong(cursor);
        return StatementView.of(statement, view.movements(own(), statement.month(), after, most), most);
    }

    @GET
    @Path("/file")
    @Produces(CSV)
    @Operation(summary = "The same month as a CSV file (RFC 4180, UTF-8 with a byte order mark, in Japanese)")
    @APIResponse(responseCode = "200", description = "The whole month, to be saved")
    @APIResponse(
            responseCode = "404",
            description = "No month, or one that has not begun",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response file(@PathParam("month") String name) {
        Statement statement = statement(name);
        WalletId own = own();
        StreamingOutput rows = out -> write(out, own, statement);
        return Response.ok(rows, CSV)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"statement-" + statement.month()
                                + (statement.complete() ? "" : "-to-date") + ".csv\"")
                .build();
    }

    private void write(OutputStream out, WalletId wallet, Statement statement) throws IOException {
        Writer file = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        file.write(BYTE_ORDER_MARK);
        file.write(StatementWords.head());
        file.write(StatementWords.opening(statement));
        try {
            boolean all = view.each(wallet, statement.month(), movement -> row(file, StatementWords.of(movement)));
            file.write(all ? "" : StatementWords.cut());
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        file.write(StatementWords.closing(statement));
        file.flush();
    }

    private static void row(Writer file, String row) {
        try {
            file.write(row);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Statement statement(String name) {
        if (!name.matches(MONTH_FORM)) {
            throw unknown();
        }
        return view.of(own(), YearMonth.parse(name)).orElseThrow(StatementResource::unknown);
    }

    private WalletId own() {
        return new WalletId(caller.accountId());
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "month-unknown", "There is no statement of such a month")
                .build();
    }
}
