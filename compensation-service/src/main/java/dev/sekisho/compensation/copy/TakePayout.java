package dev.sekisho.compensation.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Takes one fact of a payout into the copy, in the transaction that marks the fact as seen. */
@ApplicationScoped
public class TakePayout {

    private final CopiedPayouts payouts;
    private final LedgerCopy ledger;

    @Inject
    public TakePayout(CopiedPayouts payouts, CopiedLedger ledger) {
        this.payouts = payouts;
        this.ledger = new LedgerCopy(ledger);
    }

    /** @throws ContradictingFact if the copy knows the payout with other terms */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken take(CopiedPayout news) {
        Optional<CopiedPayout> known = payouts.find(news.id());
        payouts.keep(known.map(payout -> payout.and(news)).orElse(news));
        return known.map(payout -> Taken.between(
                        payout.standing().version(), news.standing().version()))
                .orElse(Taken.NEW);
    }

    /** The money left. @throws ContradictingFact if the postings do not carry it from its wallet to its bank */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken takeReserved(CopiedPayout news, LedgerTransaction transaction) {
        PayoutTerms terms = news.terms();
        ledger.append(transaction.requireMoved(
                LedgerAccount.of(terms.wallet()), LedgerAccount.of(terms.bank()), terms.amount()));
        return take(news);
    }

    /** The money came back. @throws ContradictingFact if the postings do not carry it from its bank to its wallet */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken takeReturned(CopiedPayout news, LedgerTransaction transaction) {
        PayoutTerms terms = news.terms();
        ledger.append(transaction.requireMoved(
                LedgerAccount.of(terms.bank()), LedgerAccount.of(terms.wallet()), terms.amount()));
        return take(news);
    }
}
