package dev.sekisho.compensation.escalation;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * That something has passed its threshold or its time.
 *
 * @param about what it is about, by which the same is known again
 * @param counted how many cases, tasks, clocks or alarms
 * @param amount of what was confirmed; none where it is not about money
 */
public record Sign(Trigger trigger, String about, Optional<BankCode> bank, long counted, Money amount) {

    public Sign {
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(amount, "amount");
        if (about.isBlank() || counted < 1) {
            throw new IllegalArgumentException("a sign is about something");
        }
    }
}
