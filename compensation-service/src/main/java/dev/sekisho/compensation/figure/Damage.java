package dev.sekisho.compensation.figure;

import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One figure in all its units.
 *
 * @param basis REPORTED, CONFIRMED or PAID
 * @param source who said so: BANK, VICTIM, OPERATOR, or ALL, in which what several said counts once
 * @param oldest when the oldest of its charges was made
 */
public record Damage(
        String basis,
        String source,
        long cases,
        long charges,
        long bankAccounts,
        long banks,
        Money amount,
        Optional<Instant> oldest) {

    public Damage {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(oldest, "oldest");
    }
}
