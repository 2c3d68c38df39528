package dev.sekisho.charge.cap;

import dev.sekisho.kernel.money.Money;
import java.time.LocalDate;

/** What one cap says at one moment: how much may be charged and how much of it is used since a business day. */
public record Allowance(CapRule rule, CapKey key, LocalDate since, Money limit, Money used) {

    public Money remaining() {
        return limit.leftAfter(used);
    }

    public boolean binds(Money amount) {
        return amount.isMoreThan(remaining());
    }

    public CapGuard guard() {
        return new CapGuard(key, since, limit);
    }
}
