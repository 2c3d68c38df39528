package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Takes one fact of a charge into the copy, in the transaction that marks the fact as seen. */
@ApplicationScoped
public class TakeCharge {

    private final CopiedCharges charges;
    private final LedgerCopy ledger;

    @Inject
    public TakeCharge(CopiedCharges charges, CopiedLedger ledger) {
        this.charges = charges;
        this.ledger = new LedgerCopy(ledger);
    }

    /** @throws ContradictingFact if the copy knows the charge with other terms */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken take(CopiedCharge news) {
        Optional<CopiedCharge> known = charges.find(news.id());
        charges.keep(known.map(charge -> charge.and(news)).orElse(news));
        return known.map(charge -> Taken.between(
                        charge.standing().version(), news.standing().version()))
                .orElse(Taken.NEW);
    }

    /**
     * Takes a charge that was posted, and what it did to the ledger.
     *
     * @throws ContradictingFact if the postings do not carry the charge's amount from its bank into its wallet
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken takePosted(CopiedCharge news, LedgerTransaction transaction) {
        ChargeTerms terms = news.terms();
        Money amount = terms.amount();
        ledger.append(
                transaction.requireMoved(LedgerAccount.of(terms.bank()), LedgerAccount.of(terms.wallet()), amount));
        return take(news);
    }
}
