package dev.sekisho.charge.position;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Where all money stood at the end of a business day; it never changes again.
 *
 * @param lines of the ledger that belong to the day
 * @param underWay what was open with banks at the day's end
 * @param frozenYen the part of the wallets' money that was frozen when the position was taken
 * @param closedYen the part that lies in closed wallets
 * @param findings how many things did not agree
 */
public record DailyPosition(
        LocalDate day,
        Instant takenAt,
        long lines,
        LedgerTotals totals,
        UnderWay underWay,
        long frozenYen,
        long closedYen,
        int findings) {

    public DailyPosition {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(takenAt, "takenAt");
        Objects.requireNonNull(totals, "totals");
        Objects.requireNonNull(underWay, "underWay");
    }

    /**
     * What has to be safeguarded (A76, Payment Services Act, art. 43): all that wallets hold, frozen or closed, money out
     * of wallets that no bank has taken yet, and money a bank may have taken for a wallet that does not hold it yet.
     */
    public long safeguardedYen() {
        return Math.addExact(
                Math.addExact(totals.wallets(), Math.max(0, totals.other())),
                Math.addExact(underWay.payoutsYen(), underWay.chargesYen()));
    }

    /** Money whose way through a bank was open. */
    public record UnderWay(long payoutsYen, long chargesYen) {}
}
