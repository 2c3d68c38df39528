package dev.sekisho.charge.wallet.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.ledger.LedgerEntry;
import dev.sekisho.charge.ledger.LedgerTransaction.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A page of a wallet's lines, newest first; {@code nextCursor} is left out on the last page. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntriesView(List<Entry> items, String nextCursor) {

    /** One line: {@code transactionId} is the charge's or the payment's id, {@code amountYen} is signed. */
    record Entry(UUID transactionId, Kind kind, long amountYen, long balanceYen, Instant at) {

        static Entry of(LedgerEntry entry) {
            return new Entry(
                    entry.transactionId(),
                    entry.kind(),
                    entry.amountYen(),
                    entry.place().balanceAfter().yen(),
                    entry.at());
        }
    }

    /** The last line of a wallet has number 1: there is nothing behind it. */
    static EntriesView of(List<LedgerEntry> entries) {
        long last =
                entries.isEmpty() ? 1 : entries.get(entries.size() - 1).place().number();
        return new EntriesView(entries.stream().map(Entry::of).toList(), last > 1 ? Long.toString(last) : null);
    }
}
