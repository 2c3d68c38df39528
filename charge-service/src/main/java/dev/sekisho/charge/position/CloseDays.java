package dev.sekisho.charge.position;

import dev.sekisho.charge.cap.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Closes each business day some minutes after its end, and sums it up: a bounded number at a time, oldest first. */
@ApplicationScoped
public class CloseDays {

    static final int MOST_AT_ONCE = 100;

    private final LedgerDays days;
    private final ClosingPolicy policy;

    @Inject
    public CloseDays(LedgerDays days, ClosingPolicy policy) {
        this.days = days;
        this.policy = policy;
    }

    /** @return the positions that were taken, oldest first */
    public List<DailyPosition> closeDue(Instant now) {
        List<DailyPosition> taken = new ArrayList<>();
        for (int day = 0; day < MOST_AT_ONCE; day++) {
            LocalDate next = days.lastClosed().plusDays(1);
            boolean closed = policy.mayClose(next, now) && days.close(next, now);
            Optional<DailyPosition> position = days.sumNext(now);
            position.ifPresent(taken::add);
            if (!closed && position.isEmpty()) {
                break;
            }
        }
        return taken;
    }

    /** How many days are over for so long that they should be closed and are not. */
    public long overdue(Instant now) {
        LocalDate due = BusinessCalendar.dayOf(now.minus(policy.after()).minus(Duration.ofHours(1)))
                .minusDays(1);
        return Math.max(0, due.toEpochDay() - days.lastClosed().toEpochDay());
    }
}
