package dev.sekisho.compensation.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes the fact of a refund into the copy, in the transaction that marks the fact as seen. */
@ApplicationScoped
public class TakeRefund {

    private final CopiedRefunds refunds;
    private final LedgerCopy ledger;

    @Inject
    public TakeRefund(CopiedRefunds refunds, CopiedLedger ledger) {
        this.refunds = refunds;
        this.ledger = new LedgerCopy(ledger);
    }

    /** @throws ContradictingFact if the refund is known differently, or its postings say something else */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken take(CopiedRefund news, LedgerTransaction transaction) {
        return Unchanging.take(refunds.find(news.id()), news, () -> {
            ledger.append(transaction.requireMoved(
                    LedgerAccount.of(news.merchant()), LedgerAccount.of(news.wallet()), news.amount()));
            refunds.keep(news);
        });
    }
}
