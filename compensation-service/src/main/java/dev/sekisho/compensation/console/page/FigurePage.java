package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.console.FigureChart;
import dev.sekisho.compensation.figure.Damage;
import dev.sekisho.compensation.figure.DamageFigure;
import dev.sekisho.compensation.figure.FigureAnswer;
import java.time.Instant;
import java.util.List;

/**
 * Damage as it was known at a moment, and in the days before.
 *
 * @param asked what was asked for, as it stood in the address
 * @param settled whether figures of that moment can change no more
 */
public record FigurePage(
        Asked asked,
        Instant asOf,
        boolean settled,
        List<Line> all,
        List<BankLine> banks,
        List<FigureChart.Known> known,
        FigureChart chart) {

    static FigurePage of(
            Asked asked, Instant asOf, boolean settled, FigureAnswer answer, List<FigureChart.Known> known) {
        return new FigurePage(
                asked,
                asOf,
                settled,
                answer.all().stream().map(Line::of).toList(),
                answer.banks().entrySet().stream()
                        .flatMap(bank -> bank.getValue().stream()
                                .map(figure -> new BankLine(bank.getKey().value(), Line.of(figure))))
                        .toList(),
                known,
                FigureChart.of(known));
    }

    /** The two axes: when we knew, and when it happened; null where nothing was said. */
    public record Asked(String asOf, String occurredFrom, String occurredTo, String bankCode) {}

    /** A figure. @param oldest null if there is nothing */
    public record Line(
            String basis,
            String source,
            long cases,
            long bankAccounts,
            long banks,
            long amountYen,
            Instant oldest,
            long minimumYen,
            long medianYen,
            long maximumYen,
            long inTwoMonths) {

        static Line of(DamageFigure figure) {
            Damage damage = figure.damage();
            return new Line(
                    damage.basis(),
                    damage.source(),
                    damage.cases(),
                    damage.bankAccounts(),
                    damage.banks(),
                    damage.amount().yen(),
                    damage.oldest().orElse(null),
                    figure.spread().minimum().yen(),
                    figure.spread().median().yen(),
                    figure.spread().maximum().yen(),
                    figure.spread().inTwoMonths());
        }
    }

    /** A figure of one bank. */
    public record BankLine(String bankCode, Line figure) {}
}
