package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One movement of money in charge-service's ledger, under the id of the charge or payment; its entries add up to zero.
 */
public record LedgerTransaction(UUID id, Instant postedAt, List<LedgerEntry> entries) {

    /** More sides than any movement of this operator has; a longer list is a broken fact. */
    public static final int MAX_ENTRIES = 16;

    public LedgerTransaction {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(postedAt, "postedAt");
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException("a ledger transaction of " + entries.size() + " entries");
        }
        if (sum(entries) != 0) {
            throw new IllegalArgumentException("a ledger transaction that does not add up to zero");
        }
    }

    /** @throws ContradictingFact unless exactly this amount left one account for the other */
    public LedgerTransaction requireMoved(LedgerAccount from, LedgerAccount to, Money amount) {
        if (changeOf(from) != -amount.yen() || changeOf(to) != amount.yen()) {
            throw new ContradictingFact("transaction " + id + " does not move what its fact says");
        }
        return this;
    }

    private long changeOf(LedgerAccount account) {
        return sum(entries.stream()
                .filter(entry -> entry.account().equals(account))
                .toList());
    }

    private static long sum(List<LedgerEntry> entries) {
        return entries.stream().mapToLong(LedgerEntry::amountYen).reduce(0, Math::addExact);
    }
}
