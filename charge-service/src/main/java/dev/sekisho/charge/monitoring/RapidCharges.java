package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Several charges of much money within a short time: 100, 90, 90 and 20 thousand within two minutes (2019-2020). */
record RapidCharges(Duration within, int charges, Money total, LinkAge age) implements Pattern {

    static RapidCharges of(Parameters values) {
        return new RapidCharges(
                values.seconds("withinSeconds"), values.count("charges"), values.yen("totalYen"), values.linkAge());
    }

    @Override
    public Set<MovementKind> kinds() {
        return Set.of(MovementKind.CHARGE);
    }

    @Override
    public Duration reach() {
        return within;
    }

    @Override
    public List<Movement> seen(List<Movement> upTo) {
        Movement last = Pattern.last(upTo);
        if (!last.isCharge() || !age.covers(last)) {
            return List.of();
        }
        List<Movement> rapid = upTo.stream()
                .filter(Movement::isCharge)
                .filter(charge -> charge.isWithin(within, last))
                .filter(age::covers)
                .toList();
        return rapid.size() >= charges && !total.isMoreThan(Sums.of(rapid)) ? rapid : List.of();
    }
}
