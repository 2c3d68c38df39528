package dev.sekisho.charge.statement;

/** What a wallet stood at before a month, and what came in and went out in it, in whole yen. */
public record MonthTotals(long openingYen, long inYen, long outYen) {

    public long closingYen() {
        return Math.subtractExact(Math.addExact(openingYen, inYen), outYen);
    }
}
