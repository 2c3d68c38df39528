package dev.sekisho.compensation.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

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
        Optional<CopiedPayment> known = payments.find(news.id());
        if (known.isPresent()) {
            return requireSame(known.get(), news);
        }
        ledger.append(transaction.requireMoved(
                LedgerAccount.of(news.wallet()), LedgerAccount.of(news.merchant()), news.amount()));
        payments.keep(news);
        return Taken.NEW;
    }

    private static Taken requireSame(CopiedPayment known, CopiedPayment news) {
        if (!known.equals(news)) {
            throw new ContradictingFact("payment " + news.id() + " was known differently");
        }
        return Taken.OLDER;
    }
}
