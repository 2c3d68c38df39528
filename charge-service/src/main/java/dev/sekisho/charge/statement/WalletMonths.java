package dev.sekisho.charge.statement;

import dev.sekisho.kernel.id.WalletId;
import java.time.YearMonth;
import java.util.List;

/**
 * The lines of wallets by the month they are booked into: a line that was written after its day was closed belongs to the
 * next one, so that a month that is closed never changes.
 */
public interface WalletMonths {

    MonthTotals totals(WalletId wallet, YearMonth month);

    /** Oldest first. @param after only lines with a higher number */
    List<Movement> movements(WalletId wallet, YearMonth month, long after, int most);
}
