package dev.sekisho.charge.reconciliation;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Charges and payouts as banks' statements speak of them; refused ones were asked of no bank and are none. */
public interface OurOrders {

    /** Those of these that there are. */
    Map<OrderKey, OurOrder> find(Collection<OrderKey> keys);

    /** Those of these of which some statement has a line. */
    Set<OrderKey> spokenOf(Collection<OrderKey> keys);

    /**
     * Booked by our books and decided on this day or the day before, of which no statement has a line; not those that
     * people settled.
     */
    List<OurOrder> bookedWithoutLine(StatementDay of);

    /** Open at a bank and decided before then, the oldest first; not those that wait for the bank to open. */
    List<OurOrder> open(BankCode bank, Instant decidedBefore, int limit);

    /**
     * As {@link #open}, without what a request may be working on: of an order that was not sent yet nobody knows, and it
     * would be refused for having been asked about.
     */
    List<OurOrder> leftOpen(BankCode bank, Instant decidedBefore, int limit);

    /** On which day's and the next day's statement something open is to be looked for. */
    Set<StatementDay> daysOfOpen(int limit);
}
