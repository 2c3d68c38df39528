package dev.sekisho.charge.reconciliation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.reconciliation.DayRecord;
import dev.sekisho.charge.reconciliation.DayRecord.Counts;
import dev.sekisho.charge.reconciliation.DayState;
import dev.sekisho.charge.reconciliation.StatementDay;
import dev.sekisho.charge.reconciliation.StatementDays;
import dev.sekisho.charge.reconciliation.StatementDays.Filter;
import dev.sekisho.kernel.id.BankCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Banks' statements against our books, day by day. */
@Path("/v1/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"staff:operations", "staff:operations-approver", "staff:auditor"})
@Tag(name = "reconciliation")
class ReconciliationResource {

    private static final int PAGE = 100;

    private final StatementDays days;

    ReconciliationResource(StatementDays days) {
        this.days = days;
    }

    @GET
    @Operation(
            summary = "Days of banks, the latest first, a hundred at a time",
            description = "AWAITED: no statement was believed yet. OPEN: something is left to be decided or heard."
                    + " CLOSED: nothing is left.")
    @APIResponse(responseCode = "200", description = "Days; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public PageView days(
            @QueryParam("bank") String bank,
            @QueryParam("state") String state,
            @QueryParam("day") String day,
            @QueryParam("cursor") String cursor) {
        Filter filter = new Filter(
                Questions.bank(bank),
                Questions.read("state", state, DayState::valueOf),
                Questions.read("day", day, LocalDate::parse));
        Optional<StatementDay> after =
                Questions.place(cursor, parts -> new StatementDay(new BankCode(parts[1]), LocalDate.parse(parts[0])));
        List<DayRecord> page = days.page(filter, after, PAGE + 1);
        List<DayView> items = page.stream().limit(PAGE).map(DayView::of).toList();
        return new PageView(
                items, page.size() > PAGE ? cursor(page.get(PAGE - 1).of()) : null);
    }

    private static String cursor(StatementDay of) {
        return Questions.cursor(of.day(), of.bank().value());
    }

    /** A page of days. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView(List<DayView> items, String nextCursor) {}

    /** A bank's day; what does not belong to its state is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DayView(
            String bankCode,
            LocalDate day,
            DayState state,
            String digest,
            Integer lines,
            Integer matched,
            Integer settled,
            Integer differing,
            Long debitYen,
            Long creditYen,
            String flaw,
            Instant reconciledAt,
            Instant closedAt) {

        static DayView of(DayRecord day) {
            Optional<Counts> counts = day.counts();
            return new DayView(
                    day.of().bank().value(),
                    day.of().day(),
                    day.state(),
                    counts.map(Counts::digest).orElse(null),
                    counts.map(Counts::lines).orElse(null),
                    counts.map(Counts::matched).orElse(null),
                    counts.map(Counts::settled).orElse(null),
                    counts.map(Counts::differing).orElse(null),
                    counts.map(Counts::debitYen).orElse(null),
                    counts.map(Counts::creditYen).orElse(null),
                    day.flaw().orElse(null),
                    day.reconciledAt().orElse(null),
                    day.closedAt().orElse(null));
        }
    }
}
