package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.compensation.paymentrun.MakeRun;
import dev.sekisho.compensation.paymentrun.RunRegister;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.problem.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where payment runs are listed and made. */
@Path("/console/runs")
class RunListPageResource {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Pages pages;
    private final Visit visit;
    private final ConsoleCaller caller;
    private final RunRegister register;
    private final MakeRun make;

    RunListPageResource(Pages pages, Visit visit, ConsoleCaller caller, RunRegister register, MakeRun make) {
        this.pages = pages;
        this.visit = visit;
        this.caller = caller;
        this.register = register;
        this.make = make;
    }

    @GET
    @RolesAllowed({"staff:support-supervisor", "staff:auditor"})
    @Operation(hidden = true)
    public Response page(@QueryParam("cursor") String cursor) {
        List<RunRegister.Entry> ahead = register.list(
                Optional.ofNullable(Pages.given(cursor)).map(RunListPageResource::place), Queries.PAGE + 1);
        List<RunRegister.Entry> shown = ahead.stream().limit(Queries.PAGE).toList();
        String next = ahead.size() > shown.size() ? next(RunRegister.Place.of(shown.get(shown.size() - 1))) : null;
        RunListPage view = new RunListPage(
                shown.stream().map(RunListPage.Line::of).toList(),
                LocalDate.ofInstant(caller.now(), JAPAN).plusDays(1),
                next);
        return pages.show(visit.words().of(ConsoleText.RUNS), "console/runs.jte", view);
    }

    @POST
    @RolesAllowed("staff:support-supervisor")
    @Operation(hidden = true)
    public Response make(
            @FormParam("transferDate") @NotNull @Pattern(regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}") String transferDate,
            @FormParam("uncheckedPayees") String uncheckedPayees) {
        LocalDate day = day(transferDate);
        boolean unchecked = Queries.flag("uncheckedPayees", uncheckedPayees);
        return RunPageResource.answer(make.make(day, unchecked, caller.supervisor()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw ProblemException.of(400, "date-malformed", "The transfer date is no date")
                    .with("field", "transferDate")
                    .build();
        }
    }

    private static RunRegister.Place place(String cursor) {
        return Cursor.read(cursor)
                .map(place -> new RunRegister.Place(place.at(), place.id()))
                .orElseThrow(Queries::cursorMalformed);
    }

    private static String next(RunRegister.Place last) {
        return new PageAddress("/console/runs")
                .with("cursor", new Cursor(last.madeAt(), last.run()).write())
                .toString();
    }
}
