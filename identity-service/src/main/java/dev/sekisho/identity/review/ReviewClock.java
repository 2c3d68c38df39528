package dev.sekisho.identity.review;

import dev.sekisho.kernel.calendar.BankDays;
import dev.sekisho.kernel.calendar.BusinessDays;
import java.time.Instant;

/**
 * Until when a held account is to be looked at: the end of the first business day after the day of the hold, in Japan. Of
 * a year whose holidays are not announced, only week-ends are known.
 */
public final class ReviewClock {

    private final BusinessDays days;

    public ReviewClock(BankDays days) {
        this.days = new BusinessDays(days);
    }

    public Instant due(Instant since) {
        return days.afterBusinessDays(since, 1).at();
    }

    /** What began before is overdue. */
    public Instant overdueBefore(Instant now) {
        return days.overdueBefore(now);
    }
}
