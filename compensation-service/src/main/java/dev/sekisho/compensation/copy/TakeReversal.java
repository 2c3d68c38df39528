package dev.sekisho.compensation.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes the fact of a reversal into the copy, in the transaction that marks the fact as seen. */
@ApplicationScoped
public class TakeReversal {

    private final CopiedReversals reversals;
    private final LedgerCopy ledger;

    @Inject
    public TakeReversal(CopiedReversals reversals, CopiedLedger ledger) {
        this.reversals = reversals;
        this.ledger = new LedgerCopy(ledger);
    }

    /** @throws ContradictingFact if the reversal is known differently, or its postings say something else */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken take(CopiedReversal news, LedgerTransaction transaction) {
        return Unchanging.take(reversals.find(news.id()), news, () -> {
            ledger.append(
                    transaction.requireMoved(LedgerAccount.of(news.wallet()), LedgerAccount.RECOVERY, news.amount()));
            reversals.keep(news);
        });
    }
}
