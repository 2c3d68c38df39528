package dev.sekisho.charge.reconciliation;

import dev.sekisho.charge.cap.BusinessCalendar;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** A charge or payout as far as a bank's statement can speak of it. @param settledAt empty while it is open @param person whose it is, where that is known */
public record OurOrder(
        OrderKey key,
        BankCode bank,
        Money amount,
        Standing standing,
        Instant decidedAt,
        Optional<Instant> settledAt,
        Optional<PersonId> person) {

    public OurOrder {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(decidedAt, "decidedAt");
        if ((standing == Standing.OPEN) == settledAt.isPresent()) {
            throw new IllegalArgumentException("an order is settled or open");
        }
    }

    boolean isOf(PersonId somebody) {
        return person.filter(somebody::equals).isPresent();
    }

    boolean isOpen() {
        return standing == Standing.OPEN;
    }

    LocalDate decidedOn() {
        return BusinessCalendar.dayOf(decidedAt);
    }

    /** What our books say the bank did. */
    public enum Standing {
        /** Not known. */
        OPEN,
        BOOKED,
        /** Declined or never asked for, and so not booked. */
        NOT_BOOKED
    }
}
