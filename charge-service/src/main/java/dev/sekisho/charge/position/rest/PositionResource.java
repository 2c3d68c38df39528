package dev.sekisho.charge.position.rest;

import dev.sekisho.charge.position.DailyPosition;
import dev.sekisho.charge.position.Positions;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The positions of closed days: the amount to be safeguarded, the trial balance, and what banks and we settle. */
@Path("/v1/positions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"staff:operations", "staff:auditor"})
@Tag(name = "positions")
class PositionResource {

    private static final String DAY_FORM = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String CURSOR_FORM = "[a-z]{1,16}:[0-9a-z-]{1,40}";
    private static final String LIMIT_FORM = "[1-9][0-9]?|1[0-9][0-9]|200";
    private static final String USUAL_LIMIT = "50";
    private static final LocalDate NO_BOUND = LocalDate.of(9999, 12, 31);

    private final Positions positions;

    PositionResource(Positions positions) {
        this.positions = positions;
    }

    @GET
    @Operation(summary = "What had to be safeguarded at the end of each business day, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; give its last day as before for the next one",
            content = @Content(schema = @Schema(implementation = PositionView.Page.class)))
    @APIResponse(
            responseCode = "400",
            description = "before is no day, or limit is not 1 to 200",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PositionView.Page positions(
            @QueryParam("before") @Pattern(regexp = DAY_FORM) String before,
            @QueryParam("limit") @DefaultValue(USUAL_LIMIT) @Pattern(regexp = LIMIT_FORM) String limit) {
        LocalDate bound = before == null ? NO_BOUND : day(before, 400);
        return PositionView.Page.of(positions.before(bound, Integer.parseInt(limit)));
    }

    @GET
    @Path("/{day}")
    @Operation(summary = "One day: the position, what each bank and we owe each other, and what did not agree")
    @APIResponse(
            responseCode = "200",
            description = "The day, closed for good",
            content = @Content(schema = @Schema(implementation = PositionView.Day.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such day is closed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PositionView.Day position(@PathParam("day") String name) {
        DailyPosition position = closed(name);
        return PositionView.Day.of(position, positions.settlements(position.day()), positions.findings(position.day()));
    }

    @GET
    @Path("/{day}/accounts")
    @Operation(summary = "The trial balance of one day: every ledger account with debit, credit and balance, by name")
    @APIResponse(
            responseCode = "200",
            description = "A page; give nextCursor as cursor for the next one",
            content = @Content(schema = @Schema(implementation = PositionView.TrialBalance.class)))
    @APIResponse(
            responseCode = "400",
            description = "cursor is no account, or limit is not 1 to 200",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such day is closed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PositionView.TrialBalance accounts(
            @PathParam("day") String name,
            @QueryParam("cursor") @Pattern(regexp = CURSOR_FORM) String cursor,
            @QueryParam("limit") @DefaultValue(USUAL_LIMIT) @Pattern(regexp = LIMIT_FORM) String limit) {
        int most = Integer.parseInt(limit);
        LocalDate day = closed(name).day();
        return PositionView.TrialBalance.of(positions.trialBalance(day, cursor == null ? "" : cursor, most), most);
    }

    private DailyPosition closed(String name) {
        return positions.find(day(name, 404)).orElseThrow(() -> unknown(404));
    }

    private static LocalDate day(String text, int otherwise) {
        if (!text.matches(DAY_FORM)) {
            throw unknown(otherwise);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw unknown(otherwise);
        }
    }

    private static ProblemException unknown(int status) {
        return status == 404
                ? ProblemException.of(404, "day-unknown", "No such day is closed")
                        .build()
                : ProblemException.of(400, "invalid-request", "That is no day").build();
    }
}
