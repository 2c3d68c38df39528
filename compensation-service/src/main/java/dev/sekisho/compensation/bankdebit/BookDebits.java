package dev.sekisho.compensation.bankdebit;

import dev.sekisho.compensation.zengin.StatementEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Finds in a statement, while it is taken, what left the account for our files: each file is debited once. */
@ApplicationScoped
public class BookDebits {

    /** A bank that was shut, or slow, books a file late; a file has one day and is not debited before it. */
    private static final int DAYS_BACK = 10;

    private final BankDebits debits;

    BookDebits(BankDebits debits) {
        this.debits = debits;
    }

    /** @param goesOn whether the statement goes on where the last one ended, so that it tells nothing again */
    @Transactional(TxType.MANDATORY)
    public void book(UUID statement, List<StatementEntry> entries, boolean goesOn, Instant now) {
        // What was told before is looked for among earlier statements alone: two lines of one may look alike.
        entries.stream()
                .filter(entry -> !entry.credit() && !entry.amount().isZero())
                .filter(entry -> goesOn || !debits.isTold(entry))
                .toList()
                .forEach(entry -> debits.book(statement, entry, DAYS_BACK, now));
    }
}
