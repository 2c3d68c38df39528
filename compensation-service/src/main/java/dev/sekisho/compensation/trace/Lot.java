package dev.sekisho.compensation.trace;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Some yen of one origin: of a charge that is traced, or of no interest. Never nothing. */
record Lot(Optional<ChargeId> charge, Money amount) {

    Lot {
        Objects.requireNonNull(charge, "charge");
        if (amount.isZero()) {
            throw new IllegalArgumentException("a lot of nothing");
        }
    }

    static Lot of(ChargeId charge, Money amount) {
        return new Lot(Optional.of(charge), amount);
    }

    static Lot untraced(Money amount) {
        return new Lot(Optional.empty(), amount);
    }

    boolean isOfSameOrigin(Lot other) {
        return charge.equals(other.charge);
    }

    Lot and(Lot other) {
        return new Lot(charge, amount.plus(other.amount));
    }

    Lot part(Money some) {
        return new Lot(charge, some);
    }

    /** How much of each traced charge is in some lots, in the order in which they come. */
    static Map<ChargeId, Money> perCharge(Collection<Lot> lots) {
        Map<ChargeId, Money> sums = new LinkedHashMap<>();
        for (Lot lot : lots) {
            lot.charge.ifPresent(charge -> sums.merge(charge, lot.amount, Money::plus));
        }
        return sums;
    }
}
