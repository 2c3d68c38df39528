package dev.sekisho.charge.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The ledger in memory. */
public final class InMemoryLedger implements Ledger {

    private final List<LedgerTransaction> book = new ArrayList<>();

    @Override
    public void append(List<LedgerTransaction> transactions) {
        for (LedgerTransaction transaction : transactions) {
            if (book.stream().anyMatch(known -> known.id().equals(transaction.id()))) {
                throw new IllegalStateException("posted twice");
            }
            book.add(transaction);
        }
    }

    @Override
    public List<LedgerEntry> entriesOf(LedgerAccount account, long before, int most) {
        return book.stream()
                .flatMap(transaction -> transaction.lines().stream()
                        .filter(line ->
                                line.account().equals(account) && line.place().isPresent())
                        .map(line -> new LedgerEntry(
                                transaction.id(),
                                transaction.kind(),
                                transaction.at(),
                                line.amountYen(),
                                line.place().get())))
                .filter(entry -> entry.place().number() < before)
                .sorted(Comparator.comparing(
                                (LedgerEntry entry) -> entry.place().number())
                        .reversed())
                .limit(most)
                .toList();
    }

    public List<LedgerTransaction> all() {
        return List.copyOf(book);
    }
}
