package dev.sekisho.compensation.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes the fact of a payment into the copy, in the transaction that marks the fact as seen. */
@ApplicationScoped
public class TakePayment {

    private final CopiedPayments payments;
    private final LedgerCopy ledger;

    @Inject
    public TakePayment(CopiedPayments payments, CopiedLedger ledger) {
        this.payments = payments;
        this.ledger = new LedgerCopy(ledger);
    }

    /** @throws ContradictingFact if the payment is known differently, or its postings say something else */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken take(CopiedPayment news, LedgerTransaction transaction) {
        return Unchanging.take(payments.find(news.id()), news, () -> {
            ledger.append(transaction.requireMoved(
                    LedgerAccount.of(news.wallet()), LedgerAccount.of(news.merchant()), news.amount()));
            payments.keep(news);
        });
    }
}
