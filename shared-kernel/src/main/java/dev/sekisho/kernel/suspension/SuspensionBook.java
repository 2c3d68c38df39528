package dev.sekisho.kernel.suspension;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is refused now, under a number that rises by one with each change.
 *
 * @param epoch 0 for the book before its first change
 */
public record SuspensionBook(long epoch, List<Suspension> entries) {

    /** Most entries of a book. */
    public static final int MAX = 10_000;

    public static final SuspensionBook EMPTY = new SuspensionBook(0, List.of());

    public SuspensionBook {
        if (epoch < 0) {
            throw new IllegalArgumentException("an epoch is not negative");
        }
        if (entries.size() > MAX) {
            throw new IllegalArgumentException("a book has at most " + MAX + " entries");
        }
        entries = List.copyOf(entries);
    }

    /**
     * What stops {@code operation} at {@code bank} for whoever is in no canary; an entry for all is named before one for the bank.
     *
     * @param bank empty for an operation at no bank, and to ask whether all banks are stopped at once
     */
    public Optional<Suspension> refusing(Operation operation, Optional<BankCode> bank, Instant now) {
        return refusing(operation, bank, canary -> false, now);
    }

    /** The same for a wallet, by which canaries it is in. */
    public Optional<Suspension> refusing(
            Operation operation, Optional<BankCode> bank, Predicate<Canary> isIn, Instant now) {
        Optional<Suspension> ofTheBank = Optional.empty();
        for (Suspension entry : entries) {
            if (entry.refuses(operation, bank, isIn, now)) {
                if (entry.bank().isEmpty()) {
                    return Optional.of(entry);
                }
                ofTheBank = ofTheBank.isPresent() ? ofTheBank : Optional.of(entry);
            }
        }
        return ofTheBank;
    }
}
