package dev.sekisho.compensation.copy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Appends each ledger transaction once: heard again it changes nothing, heard differently it is refused. */
final class LedgerCopy {

    private final CopiedLedger ledger;

    LedgerCopy(CopiedLedger ledger) {
        this.ledger = ledger;
    }

    void append(LedgerTransaction transaction) {
        append(List.of(transaction));
    }

    /** All of them or, with an exception, none. */
    void append(Collection<LedgerTransaction> transactions) {
        Map<UUID, LedgerTransaction> known = ledger.find(idsOf(transactions));
        Map<UUID, LedgerTransaction> added = new LinkedHashMap<>();
        for (LedgerTransaction transaction : transactions) {
            UUID id = transaction.id();
            LedgerTransaction before = known.containsKey(id) ? known.get(id) : added.putIfAbsent(id, transaction);
            if (before != null && !before.entries().equals(transaction.entries())) {
                throw new ContradictingFact("ledger transaction " + id + " was known with other entries");
            }
        }
        ledger.append(added.values());
    }

    private static Set<UUID> idsOf(Collection<LedgerTransaction> transactions) {
        return transactions.stream().map(LedgerTransaction::id).collect(Collectors.toSet());
    }
}
