package dev.sekisho.compensation.copy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The copied ledger in a map; appending the same id twice fails as it does in the database. */
public final class InMemoryCopiedLedger implements CopiedLedger {

    private final Map<UUID, LedgerTransaction> transactions = new LinkedHashMap<>();

    @Override
    public Map<UUID, LedgerTransaction> find(Set<UUID> ids) {
        Map<UUID, LedgerTransaction> found = new LinkedHashMap<>(transactions);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public void append(Collection<LedgerTransaction> added) {
        for (LedgerTransaction transaction : added) {
            if (transactions.putIfAbsent(transaction.id(), transaction) != null) {
                throw new IllegalStateException("appended twice");
            }
        }
    }

    @Override
    public long sumOf(LedgerAccount account) {
        return transactions.values().stream()
                .flatMap(transaction -> transaction.entries().stream())
                .filter(entry -> entry.account().equals(account))
                .mapToLong(LedgerEntry::amountYen)
                .sum();
    }
}
