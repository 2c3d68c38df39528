package dev.sekisho.sandbox.world.paying;

import dev.sekisho.sandbox.world.bank.Direction;
import dev.sekisho.sandbox.world.bank.NotCredited;
import dev.sekisho.sandbox.world.journal.DataFolder;
import dev.sekisho.sandbox.world.journal.Journal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened on the paying account, from the first line on; a change is in the journal before it is true. */
final class PayingBook {

    private final PayingTerms terms;
    private final Journal<PayingEvent> journal;
    private final Map<String, TransferOrder> orders = new LinkedHashMap<>();
    private final Map<String, Map<Long, NotCredited>> carriedOut = new HashMap<>();
    private final Map<String, Long> returned = new HashMap<>();
    private final Map<String, Long> lumpSums = new LinkedHashMap<>();
    private final List<PayingEntry> entries = new ArrayList<>();
    private final List<PayingEvent.StatementMade> statements = new ArrayList<>();

    PayingBook(DataFolder folder, PayingTerms terms) {
        this.terms = terms;
        this.journal = folder.journal("paying-account", PayingEvent.class, this::apply);
    }

    void write(PayingEvent event) {
        journal.append(event);
        apply(event);
    }

    List<TransferOrder> orders() {
        return List.copyOf(orders.values());
    }

    Optional<TransferOrder> orderOf(String sha256) {
        return orders.values().stream()
                .filter(order -> order.sha256().equals(sha256))
                .findFirst();
    }

    /** What of an order could not be credited; empty while the order waits. */
    Optional<Map<Long, NotCredited>> notCredited(TransferOrder order) {
        return Optional.ofNullable(carriedOut.get(order.orderId()));
    }

    boolean hasReturned(TransferOrder order, long reference) {
        return returned.containsKey(key(order.orderId(), reference));
    }

    Optional<Long> lumpSum(String lumpSumId) {
        return Optional.ofNullable(lumpSums.get(lumpSumId));
    }

    List<PayingEntry> entries() {
        return List.copyOf(entries);
    }

    List<PayingEvent.StatementMade> statements() {
        return List.copyOf(statements);
    }

    long balanceYen() {
        return balanceAfter(entries.size());
    }

    long balanceAfter(int lines) {
        return terms.openingYen()
                - entries.subList(0, lines).stream()
                        .mapToLong(entry -> entry.direction().leaving(entry.amountYen()))
                        .sum();
    }

    /** A bank books nothing into days of which it has handed out the statement, nor before what it booked last. */
    LocalDate bookingDay(LocalDate due) {
        LocalDate last =
                entries.isEmpty() ? due : entries.get(entries.size() - 1).bookedOn();
        LocalDate said = statements.isEmpty()
                ? due
                : statements.get(statements.size() - 1).until();
        return List.of(due, last, said).stream().max(LocalDate::compareTo).orElseThrow();
    }

    PayingEntry debit(LocalDate due, long yen, String party, String summary) {
        LocalDate day = bookingDay(due);
        return new PayingEntry(entries.size() + 1L, day, day, Direction.DEBIT, yen, party, summary);
    }

    private void apply(PayingEvent event) {
        if (event instanceof PayingEvent.OrderTaken taken) {
            orders.put(taken.order().orderId(), taken.order());
        } else if (event instanceof PayingEvent.OrderCarriedOut done) {
            carriedOut.put(done.orderId(), Map.copyOf(done.notCredited()));
            entries.add(done.entry());
        } else if (event instanceof PayingEvent.MoneyReturned back) {
            returned.put(
                    key(back.orderId(), back.reference()), (long) back.entries().size());
            entries.addAll(back.entries());
        } else if (event instanceof PayingEvent.LumpSumPaid paid) {
            lumpSums.put(paid.lumpSumId(), paid.entry().amountYen());
            entries.add(paid.entry());
        } else if (event instanceof PayingEvent.StatementMade made) {
            statements.add(made);
        }
    }

    private static String key(String orderId, long reference) {
        return orderId + "/" + reference;
    }
}
