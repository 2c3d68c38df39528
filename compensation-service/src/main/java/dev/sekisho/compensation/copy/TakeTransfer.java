package dev.sekisho.compensation.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes the fact of a transfer into the copy, in the transaction that marks the fact as seen. */
@ApplicationScoped
public class TakeTransfer {

    private final CopiedTransfers transfers;
    private final LedgerCopy ledger;

    @Inject
    public TakeTransfer(CopiedTransfers transfers, CopiedLedger ledger) {
        this.transfers = transfers;
        this.ledger = new LedgerCopy(ledger);
    }

    /** @throws ContradictingFact if the transfer is known differently, or its postings say something else */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken take(CopiedTransfer news, LedgerTransaction transaction) {
        return Unchanging.take(transfers.find(news.id()), news, () -> {
            ledger.append(transaction.requireMoved(
                    LedgerAccount.of(news.from()), LedgerAccount.of(news.to()), news.amount()));
            transfers.keep(news);
        });
    }
}
