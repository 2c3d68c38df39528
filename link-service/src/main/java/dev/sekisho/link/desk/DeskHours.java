package dev.sekisho.link.desk;

import dev.sekisho.kernel.calendar.BankDays;
import dev.sekisho.kernel.calendar.BusinessDays;
import java.time.Duration;
import java.time.Instant;

/**
 * Until when a name is to be looked at, and when the request runs out. Due is the end of the first business day after the
 * day on which it came, in Japan; of a year whose holidays are not announced, only week-ends are known.
 */
public final class DeskHours {

    private final BusinessDays days;
    private final Duration lifetime;

    /** @param lifetime after which what nobody decided is over */
    public DeskHours(BankDays days, Duration lifetime) {
        if (lifetime.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("people have a day at least");
        }
        this.days = new BusinessDays(days);
        this.lifetime = lifetime;
    }

    public Instant due(Instant since) {
        return days.afterBusinessDays(since, 1).at();
    }

    /** What came before is overdue. */
    public Instant overdueBefore(Instant now) {
        return days.overdueBefore(now);
    }

    /** What came before is over. */
    Instant overBefore(Instant now) {
        return now.minus(lifetime);
    }
}
