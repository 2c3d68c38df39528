package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.console.FigureChart;
import dev.sekisho.compensation.figure.DamageFigure;
import dev.sekisho.compensation.figure.DamageFigures;
import dev.sekisho.compensation.figure.FigureAnswer;
import dev.sekisho.compensation.figure.FigureQuestion;
import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Damage figures: what is asked for stands in the address, so that a published figure can be shown again. */
@Path("/console/figures")
class FigurePageResource {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    /** Days that the chart shows, the last of them the moment asked for. */
    private static final int DAYS = 7;

    private final Pages pages;
    private final Visit visit;
    private final ConsoleCaller caller;
    private final DamageFigures figures;

    FigurePageResource(Pages pages, Visit visit, ConsoleCaller caller, DamageFigures figures) {
        this.pages = pages;
        this.visit = visit;
        this.caller = caller;
        this.figures = figures;
    }

    @GET
    @RolesAllowed({"staff:support-supervisor", "staff:auditor"})
    @Operation(hidden = true)
    public Response page(
            @QueryParam("asOf") String asOf,
            @QueryParam("occurredFrom") String occurredFrom,
            @QueryParam("occurredTo") String occurredTo,
            @QueryParam("bankCode") String bankCode) {
        var asked = new FigurePage.Asked(
                Pages.given(asOf), Pages.given(occurredFrom), Pages.given(occurredTo), Pages.given(bankCode));
        Instant now = caller.now();
        Instant knownAt = moment(asked.asOf()).orElse(now);
        Period occurred = period(asked);
        Optional<BankCode> bank = Queries.bank(asked.bankCode());
        FigurePage view = FigurePage.of(
                asked,
                knownAt,
                DamageFigures.isSettled(knownAt, now),
                figures.answer(new FigureQuestion(knownAt, occurred, bank)),
                knownDayByDay(knownAt, occurred, bank));
        return pages.show(visit.words().of(ConsoleText.FIGURES), "console/figures.jte", view);
    }

    private List<FigureChart.Known> knownDayByDay(Instant until, Period occurred, Optional<BankCode> bank) {
        return IntStream.range(0, DAYS)
                .mapToObj(day -> until.minus(Duration.ofDays(DAYS - 1L - day)))
                .map(at -> known(at, figures.answer(new FigureQuestion(at, occurred, bank))))
                .toList();
    }

    private static FigureChart.Known known(Instant at, FigureAnswer answer) {
        return new FigureChart.Known(at, ofAll(answer, "REPORTED"), ofAll(answer, "CONFIRMED"), ofAll(answer, "PAID"));
    }

    private static long ofAll(FigureAnswer answer, String basis) {
        return answer.all().stream()
                .map(DamageFigure::damage)
                .filter(damage ->
                        damage.basis().equals(basis) && damage.source().equals("ALL"))
                .mapToLong(damage -> damage.amount().yen())
                .sum();
    }

    private static Optional<Instant> moment(String local) {
        return read(
                "asOf", local, text -> LocalDateTime.parse(text).atZone(JAPAN).toInstant());
    }

    private static Period period(FigurePage.Asked asked) {
        Optional<Instant> from = read(
                "occurredFrom",
                asked.occurredFrom(),
                text -> LocalDate.parse(text).atStartOfDay(JAPAN).toInstant());
        Optional<Instant> to = read(
                "occurredTo",
                asked.occurredTo(),
                text -> LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay(JAPAN)
                        .toInstant()
                        .minus(1, ChronoUnit.MICROS));
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw Queries.malformed("occurredTo");
        }
        return new Period(from, to);
    }

    /** As the API takes it, once it is a moment. */
    private static Optional<Instant> read(String name, String text, Function<String, Instant> parse) {
        try {
            return Queries.moment(name, text == null ? null : parse.apply(text).toString());
        } catch (DateTimeException none) {
            throw Queries.malformed(name);
        }
    }
}
