package dev.sekisho.compensation.figure.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.figure.Damage;
import dev.sekisho.compensation.figure.DamageFigure;
import dev.sekisho.compensation.figure.FigureAnswer;
import dev.sekisho.compensation.figure.Spread;
import java.time.Instant;
import java.util.List;

/**
 * All figures of one moment.
 *
 * @param settled false while something of before asOf may still be on its way into the database
 * @param unknownUnits what nobody tells us, so that no figure has it
 * @param banks the same of each bank
 */
record FiguresView(
        Instant asOf, boolean settled, List<String> unknownUnits, List<DamageView> figures, List<BankView> banks) {

    private static final List<String> UNKNOWN_UNITS = List.of("PERSONS");

    static FiguresView of(Instant asOf, boolean settled, FigureAnswer answer) {
        return new FiguresView(
                asOf,
                settled,
                UNKNOWN_UNITS,
                answer.all().stream().map(DamageView::of).toList(),
                answer.banks().entrySet().stream()
                        .map(bank -> new BankView(
                                bank.getKey().value(),
                                bank.getValue().stream().map(DamageView::of).toList()))
                        .toList());
    }

    /** One figure in all its units. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DamageView(
            String basis,
            String source,
            long cases,
            long charges,
            long bankAccounts,
            long banks,
            long amountYen,
            Instant oldestAt,
            SpreadView perDepositor) {

        static DamageView of(DamageFigure figure) {
            Damage damage = figure.damage();
            return new DamageView(
                    damage.basis(),
                    damage.source(),
                    damage.cases(),
                    damage.charges(),
                    damage.bankAccounts(),
                    damage.banks(),
                    damage.amount().yen(),
                    damage.oldest().orElse(null),
                    SpreadView.of(figure.spread()));
        }
    }

    /** By bank account; months are those of Japan. */
    record SpreadView(long minimumYen, long medianYen, long maximumYen, long inTwoMonths, long greatestInTwoMonthsYen) {

        static SpreadView of(Spread spread) {
            return new SpreadView(
                    spread.minimum().yen(),
                    spread.median().yen(),
                    spread.maximum().yen(),
                    spread.inTwoMonths(),
                    spread.greatestInTwoMonths().yen());
        }
    }

    /** The figures of one bank. */
    record BankView(String bankCode, List<DamageView> figures) {}
}
