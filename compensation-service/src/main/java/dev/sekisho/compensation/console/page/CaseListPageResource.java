package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.fraudcase.CaseFiles;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.CaseState;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.compensation.reading.RecordReads;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.Queries;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where support finds a case: by its number, or by what is known of it. */
@Path("/console")
class CaseListPageResource {

    private static final java.util.regex.Pattern REFERENCE = java.util.regex.Pattern.compile("[!-~]{1,64}");

    private final Pages pages;
    private final Visit visit;
    private final StaffCaller caller;
    private final CaseFiles files;
    private final RecordReads reads;
    private final InstantSource clock;

    CaseListPageResource(
            Pages pages, Visit visit, StaffCaller caller, CaseFiles files, RecordReads reads, InstantSource clock) {
        this.pages = pages;
        this.visit = visit;
        this.caller = caller;
        this.files = files;
        this.reads = reads;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(hidden = true)
    public Response page(
            @QueryParam("caseNumber") String caseNumber,
            @QueryParam("state") String state,
            @QueryParam("bankCode") String bankCode,
            @QueryParam("reportReference") String reportReference,
            @QueryParam("overdue") String overdue,
            @QueryParam("cursor") String cursor) {
        String number = Pages.given(caseNumber);
        if (number != null) {
            return Pages.lookAt(CasePage.pathOf(CaseNumber.read(number)
                    .orElseThrow(ConsoleCaller::caseUnknown)
                    .value()));
        }
        var filters = new CaseListPage.Filters(
                Pages.given(state),
                Pages.given(bankCode),
                Pages.given(reportReference),
                Queries.flag("overdue", Pages.given(overdue)));
        CaseListPage view = found(filters, Optional.ofNullable(Pages.given(cursor)));
        return pages.show(visit.words().of(ConsoleText.CASES), "console/cases.jte", view);
    }

    private CaseListPage found(CaseListPage.Filters filters, Optional<String> cursor) {
        Instant now = clock.instant();
        var selection = new CaseFiles.Selection(
                Optional.empty(),
                Queries.bank(filters.bankCode()),
                Queries.oneOf("state", filters.state(), CaseState.class),
                Queries.matching("reportReference", filters.reportReference(), REFERENCE),
                filters.overdue() ? Optional.of(now) : Optional.empty());
        List<FraudCase> ahead = files.list(selection, cursor.map(CaseListPageResource::place), Queries.PAGE + 1);
        List<FraudCase> shown = ahead.stream().limit(Queries.PAGE).toList();
        if (!shown.isEmpty()) {
            reads.note(
                    RecordReads.Kind.CASE,
                    shown.stream().map(one -> one.head().id()).toList(),
                    caller.member().staffId().toString());
        }
        String next = ahead.size() > shown.size() ? next(filters, shown.get(shown.size() - 1)) : null;
        return new CaseListPage(
                filters,
                shown.stream().map(one -> CaseListPage.Line.of(one, now)).toList(),
                next);
    }

    private static CaseFiles.Place place(String cursor) {
        return Cursor.read(cursor)
                .map(place -> new CaseFiles.Place(place.at(), place.id()))
                .orElseThrow(Queries::cursorMalformed);
    }

    private static String next(CaseListPage.Filters filters, FraudCase last) {
        return new PageAddress("/console")
                .with("state", filters.state())
                .with("bankCode", filters.bankCode())
                .with("reportReference", filters.reportReference())
                .with("overdue", filters.overdue() ? "true" : null)
                .with("cursor", new Cursor(last.head().openedAt(), last.head().id()).write())
                .toString();
    }
}
