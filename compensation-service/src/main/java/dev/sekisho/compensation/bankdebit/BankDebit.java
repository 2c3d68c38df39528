package dev.sekisho.compensation.bankdebit;

import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of a statement by which one file was paid out of our account.
 *
 * @param of the payment run or the interim payment whose file it is
 * @param contradicts whether two persons had said by then that the bank did not take that file: while it stands, nothing is
 *     paid for the charges of the file
 * @param setAsideAt empty while it stands
 */
public record BankDebit(
        UUID id,
        UUID statement,
        LocalDate bookedOn,
        Money amount,
        Kind kind,
        UUID of,
        boolean contradicts,
        Instant foundAt,
        Optional<Instant> setAsideAt,
        long version) {

    public BankDebit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(bookedOn, "bookedOn");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(foundAt, "foundAt");
        Objects.requireNonNull(setAsideAt, "setAsideAt");
    }

    BankDebit noted() {
        return new BankDebit(id, statement, bookedOn, amount, kind, of, contradicts, foundAt, setAsideAt, version + 1);
    }

    BankDebit setAside(Instant now) {
        return new BankDebit(
                id, statement, bookedOn, amount, kind, of, contradicts, foundAt, Optional.of(now), version + 1);
    }

    /** Whose file it is. */
    public enum Kind {
        PAYMENT_RUN,
        INTERIM
    }
}
