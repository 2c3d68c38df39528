package dev.sekisho.compensation.settlement.rest;

import dev.sekisho.compensation.claim.ContentHash;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.compensation.settlement.ClosedSettlement;
import dev.sekisho.compensation.settlement.SettleMonth;
import dev.sekisho.compensation.settlement.Settlement;
import dev.sekisho.compensation.settlement.Settlements;
import dev.sekisho.compensation.settlement.Settlements.Listed;
import dev.sekisho.compensation.settlement.Settlements.Place;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What operator and bank owe each other, by month; a bank sees its own, once it is closed. */
@Path("/v1/settlements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settlements")
class SettlementResource {

    private final Who who;
    private final SettleMonth settle;
    private final Settlements settlements;

    SettlementResource(Who who, SettleMonth settle, Settlements settlements) {
        this.who = who;
        this.settle = settle;
        this.settlements = settlements;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + Who.SUPERVISOR)
    @Operation(
            summary = "Writes down what a month that is over comes to with a bank; nothing is settled by it",
            description = "Of every payment until the month's end that no closed settlement has, and of those whose"
                    + " fault was said anew, or whose money came back, the difference.")
    @APIResponse(responseCode = "201", description = "MADE, with the hash that another person closes")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, date-malformed")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "422", description = "Problem settlement-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RestResponse<SettlementView> make(@NotNull @Valid AskedSettlement asked) {
        YearMonth month = asked.yearMonth();
        Settlement made = SettlementProblems.done(settle.make(new BankCode(asked.bankCode()), month, who.standing()));
        return RestResponse.status(RestResponse.Status.CREATED, SettlementView.of(made));
    }

    @POST
    @Path("/{settlementId}/closings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + Who.SUPERVISOR)
    @Operation(summary = "A second person closes exactly this; it never changes again, and the bank sees it")
    @APIResponse(responseCode = "200", description = "CLOSED")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem settlement-refused {rule}; CONTENT_CHANGED: make it anew")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public SettlementView close(@PathParam("settlementId") UUID settlementId, @NotNull @Valid AskedClosing asked) {
        return SettlementView.of(SettlementProblems.done(
                settle.close(settlementId, new ContentHash(asked.contentHash()), who.standing())));
    }

    @GET
    @RolesAllowed({"staff:support-supervisor", "staff:auditor", "staff:bank-user"})
    @Operation(summary = "Settlements without their lines, the newest first; a bank's user sees the bank's closed ones")
    @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next one")
    @APIResponse(
            responseCode = "400",
            description = "Problem parameter-malformed, cursor-malformed, limit-out-of-range")
    public SettlementPage page(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        int size = Queries.pageSize(limit);
        List<Listed> ahead = settlements.list(who.bank(), place(cursor), size + 1);
        List<Listed> page = ahead.subList(0, Math.min(size, ahead.size()));
        return new SettlementPage(
                page.stream().map(SettlementView::of).toList(),
                ahead.size() > size ? cursorAfter(page.get(size - 1)) : null);
    }

    @GET
    @Path("/{settlementId}")
    @RolesAllowed({"staff:support-supervisor", "staff:auditor", "staff:bank-user"})
    @Operation(summary = "One settlement with its lines")
    @APIResponse(responseCode = "200", description = "As it stands")
    @APIResponse(responseCode = "404", description = "Problem not-found, alike for another bank's")
    public SettlementView settlement(@PathParam("settlementId") UUID settlementId) {
        return SettlementView.of(visible(settlementId));
    }

    @GET
    @Path("/{settlementId}/file")
    @Produces("text/csv")
    @RolesAllowed({"staff:support-supervisor", "staff:auditor", "staff:bank-user"})
    @Operation(summary = "The same as a CSV file by RFC 4180; no cell is taken for a formula")
    @APIResponse(responseCode = "200", description = "A row for each line, and the sums in the last")
    @APIResponse(responseCode = "404", description = "Problem not-found, alike for another bank's")
    public RestResponse<String> file(@PathParam("settlementId") UUID settlementId) {
        Settlement settlement = visible(settlementId);
        return ResponseBuilder.ok(SettlementView.csv(settlement))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"settlement-"
                                + settlement.head().bank().value() + "-"
                                + settlement.head().month() + ".csv\"")
                .build();
    }

    private Settlement visible(UUID id) {
        Optional<BankCode> bank = who.bank();
        return settlements
                .find(id)
                .filter(found -> bank.isEmpty()
                        || found instanceof ClosedSettlement
                                && found.head().bank().equals(bank.get()))
                .orElseThrow(SettlementProblems::unknown);
    }

    private static Optional<Place> place(String cursor) {
        return Optional.ofNullable(cursor)
                .map(text -> Cursor.read(text)
                        .map(place -> new Place(place.at(), place.id()))
                        .orElseThrow(Queries::cursorMalformed));
    }

    private static String cursorAfter(Listed last) {
        return new Cursor(last.madeAt(), last.id()).write();
    }

    /** Which month with which bank. */
    record AskedSettlement(
            @NotNull @Pattern(regexp = "[0-9]{4}") String bankCode,
            @NotNull @Pattern(regexp = "[0-9]{4}-[0-9]{2}") String month) {

        YearMonth yearMonth() {
            try {
                return YearMonth.parse(month);
            } catch (DateTimeException none) {
                throw SettlementProblems.badDate("month");
            }
        }
    }

    /** What is closed. */
    record AskedClosing(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash) {}

    /** Some of them. */
    record SettlementPage(List<SettlementView> items, String nextCursor) {}
}
