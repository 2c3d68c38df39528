package dev.sekisho.charge.lot.jdbc;

import dev.sekisho.charge.ledger.Ledger;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.ledger.LedgerEntry;
import dev.sekisho.charge.ledger.LedgerTransaction;
import dev.sekisho.charge.lot.KeepLots;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Nothing comes into the ledger but with its lots: the one place where money and lots meet.
 *
 * <p>Public, because the container calls it from the package of the ledger that it wraps.
 */
@Decorator
@Priority(1)
public class LotsFollowLedger implements Ledger {

    private final Ledger ledger;
    private final KeepLots lots;

    @Inject
    LotsFollowLedger(@Delegate Ledger ledger, KeepLots lots) {
        this.ledger = ledger;
        this.lots = lots;
    }

    @Override
    public void append(List<LedgerTransaction> transactions) {
        ledger.append(transactions);
        lots.follow(transactions);
    }

    @Override
    public List<LedgerEntry> entriesOf(LedgerAccount account, long before, int most) {
        return ledger.entriesOf(account, before, most);
    }
}
