package dev.sekisho.charge.statement;

import dev.sekisho.charge.cap.BusinessCalendar;
import dev.sekisho.charge.position.LedgerDays;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A wallet's months, for its owner: one that is over is final, the present one is to date, a later one is none. */
@ApplicationScoped
public class ViewStatement {

    /** A page read for a file. */
    static final int PAGE = 500;

    /** Far more than a person pays in a month; a file ends here. */
    static final int MOST_LINES = 100_000;

    private final WalletMonths months;
    private final LedgerDays days;
    private final InstantSource clock;

    @Inject
    public ViewStatement(WalletMonths months, LedgerDays days, InstantSource clock) {
        this.months = months;
        this.days = days;
        this.clock = clock;
    }

    /** Nothing of a month that has not begun. */
    public Optional<Statement> of(WalletId wallet, YearMonth month) {
        Instant now = clock.instant();
        if (month.isAfter(YearMonth.from(BusinessCalendar.dayOf(now)))) {
            return Optional.empty();
        }
        boolean complete = !days.lastClosed().isBefore(month.atEndOfMonth());
        return Optional.of(new Statement(month, complete, now, months.totals(wallet, month)));
    }

    /** Oldest first. @param after only lines with a higher number */
    public List<Movement> movements(WalletId wallet, YearMonth month, long after, int most) {
        return months.movements(wallet, month, after, most);
    }

    /** Every movement of the month, oldest first, read page by page. @return whether that was all */
    public boolean each(WalletId wallet, YearMonth month, Consumer<Movement> taker) {
        long after = 0;
        for (int read = 0; read < MOST_LINES; read += PAGE) {
            List<Movement> page = months.movements(wallet, month, after, PAGE);
            page.forEach(taker);
            if (page.size() < PAGE) {
                return true;
            }
            after = page.get(page.size() - 1).number();
        }
        return false;
    }
}
