package dev.sekisho.charge.monitoring;

import dev.sekisho.charge.cap.BusinessCalendar;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A wallet that over new links charges most of what a month allows, soon after they were made. */
record FullCapOfNewLink(int percent, Money cap, LinkAge age) implements Pattern {

    private static final Duration LONGEST_MONTH = Duration.ofDays(31);

    static FullCapOfNewLink of(Parameters values) {
        return new FullCapOfNewLink(values.count("percent"), values.yen("capYen"), values.linkAge());
    }

    @Override
    public Set<MovementKind> kinds() {
        return Set.of(MovementKind.CHARGE);
    }

    @Override
    public Duration reach() {
        return LONGEST_MONTH;
    }

    @Override
    public List<Movement> seen(List<Movement> upTo) {
        Movement last = Pattern.last(upTo);
        if (!last.isCharge() || !age.covers(last)) {
            return List.of();
        }
        Instant month =
                BusinessCalendar.startOf(BusinessCalendar.dayOf(last.at()).withDayOfMonth(1));
        List<Movement> charges = upTo.stream()
                .filter(Movement::isCharge)
                .filter(charge -> charge.isAfterOrWith(month))
                .filter(age::covers)
                .toList();
        return Sums.isAtLeast(percent, Sums.of(charges), cap) ? charges : List.of();
    }
}
