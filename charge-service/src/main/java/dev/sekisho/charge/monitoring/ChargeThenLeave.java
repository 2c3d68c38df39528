package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Most of what was just charged leaves by transfer or payout soon after it came: a haul on its way (TC11). */
record ChargeThenLeave(Duration within, int percent, Money charged, LinkAge age) implements Pattern {

    static ChargeThenLeave of(Parameters values) {
        return new ChargeThenLeave(
                values.seconds("withinSeconds"), values.count("percent"), values.yen("chargedYen"), values.linkAge());
    }

    @Override
    public Set<MovementKind> kinds() {
        return Set.of(MovementKind.CHARGE, MovementKind.TRANSFER, MovementKind.PAYOUT);
    }

    @Override
    public Duration reach() {
        return within;
    }

    /** By the moment at which charges came: one that was in doubt for a day comes when its bank has said so. */
    @Override
    public List<Movement> seen(List<Movement> upTo) {
        Movement last = Pattern.last(upTo);
        if (!last.kind().leaves()) {
            return List.of();
        }
        List<Movement> came = upTo.stream()
                .filter(Movement::isCharge)
                .filter(charge -> charge.settledAt().isAfter(last.at().minus(within)))
                .filter(charge -> !charge.settledAt().isAfter(last.at()))
                .filter(age::covers)
                .toList();
        if (came.isEmpty() || charged.isMoreThan(Sums.of(came))) {
            return List.of();
        }
        Instant first =
                came.stream().map(Movement::settledAt).min(Instant::compareTo).orElseThrow();
        List<Movement> left = upTo.stream()
                .filter(one -> one.kind().leaves() && one.isAfterOrWith(first))
                .filter(one -> !one.stopped() || one.equals(last))
                .toList();
        List<Movement> seen = new ArrayList<>(came);
        seen.addAll(left);
        return Sums.isAtLeast(percent, Sums.of(left), Sums.of(came)) ? seen : List.of();
    }
}
