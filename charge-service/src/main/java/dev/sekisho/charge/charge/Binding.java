package dev.sekisho.charge.charge;

import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** One rule that a charge ran into, with its stable name and what it leaves. */
public record Binding(String rule, Optional<Money> remaining, Optional<Instant> renewsAt) {

    public Binding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(remaining, "remaining");
        Objects.requireNonNull(renewsAt, "renewsAt");
    }

    static Binding of(Enum<?> rule) {
        return new Binding(rule.name(), Optional.empty(), Optional.empty());
    }

    static Binding until(Enum<?> rule, Instant end) {
        return new Binding(rule.name(), Optional.empty(), Optional.of(end));
    }
}
