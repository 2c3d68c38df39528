package dev.sekisho.charge.cap;

import dev.sekisho.kernel.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/** What the write itself must find true once more: all uses from {@code since} on, with the new one, stay in the limit. */
public record CapGuard(CapKey key, LocalDate since, Money limit) {

    public CapGuard {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(limit, "limit");
    }
}
