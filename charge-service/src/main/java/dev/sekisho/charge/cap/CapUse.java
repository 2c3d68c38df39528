package dev.sekisho.charge.cap;

import dev.sekisho.kernel.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/** Money that counts against one counter on one business day. */
public record CapUse(CapKey key, LocalDate day, Money amount) {

    public CapUse {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(amount, "amount");
    }
}
