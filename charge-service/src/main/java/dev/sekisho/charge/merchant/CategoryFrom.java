package dev.sekisho.charge.merchant;

import java.time.Instant;
import java.util.Objects;

/** From when on payments to a merchant count as what. */
public record CategoryFrom(MerchantCategory category, Instant from) {

    public CategoryFrom {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(from, "from");
    }

    boolean countsAt(Instant moment) {
        return !from.isAfter(moment);
    }
}
