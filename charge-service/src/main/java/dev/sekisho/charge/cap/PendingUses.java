package dev.sekisho.charge.cap;

import dev.sekisho.kernel.money.Money;
import java.time.LocalDate;

/** The part of a counter's use of which no bank has said yet whether it stays. */
public interface PendingUses {

    Money since(CapKey key, LocalDate since);
}
