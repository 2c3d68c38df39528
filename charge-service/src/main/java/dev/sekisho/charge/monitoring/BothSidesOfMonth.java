package dev.sekisho.charge.monitoring;

import dev.sekisho.charge.cap.BusinessCalendar;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Much money on both sides of a month's end, where a monthly cap begins anew: 600,000 of one depositor in 2020. */
record BothSidesOfMonth(Duration eachSide, Money each, LinkAge age) implements Pattern {

    static BothSidesOfMonth of(Parameters values) {
        return new BothSidesOfMonth(
                Duration.ofHours(values.count("hoursEachSide")), values.yen("eachSideYen"), values.linkAge());
    }

    @Override
    public Set<MovementKind> kinds() {
        return Set.of(MovementKind.CHARGE);
    }

    @Override
    public Duration reach() {
        return eachSide.multipliedBy(2);
    }

    @Override
    public List<Movement> seen(List<Movement> upTo) {
        Movement last = Pattern.last(upTo);
        Instant boundary =
                BusinessCalendar.startOf(BusinessCalendar.dayOf(last.at()).withDayOfMonth(1));
        if (!last.isCharge() || !age.covers(last) || !last.at().isBefore(boundary.plus(eachSide))) {
            return List.of();
        }
        List<Movement> before = new ArrayList<>();
        List<Movement> after = new ArrayList<>();
        upTo.stream()
                .filter(Movement::isCharge)
                .filter(age::covers)
                .filter(charge -> charge.isAfterOrWith(boundary.minus(eachSide)))
                .forEach(charge -> (charge.isAfterOrWith(boundary) ? after : before).add(charge));
        if (each.isMoreThan(Sums.of(before)) || each.isMoreThan(Sums.of(after))) {
            return List.of();
        }
        before.addAll(after);
        return before;
    }
}
