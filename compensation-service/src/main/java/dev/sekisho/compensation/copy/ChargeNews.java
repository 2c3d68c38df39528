package dev.sekisho.compensation.copy;

import java.util.Objects;
import java.util.Optional;

/** What one fact says of a charge, and what it did to the ledger: something only if the charge was posted. */
public record ChargeNews(CopiedCharge charge, Optional<LedgerTransaction> moved) {

    public ChargeNews {
        Objects.requireNonNull(charge, "charge");
        Objects.requireNonNull(moved, "moved");
    }

    /** Of a charge that moved nothing. */
    public static ChargeNews of(CopiedCharge charge) {
        return new ChargeNews(charge, Optional.empty());
    }

    /** @throws ContradictingFact if the postings do not carry the charge's amount from its bank into its wallet */
    public static ChargeNews posted(CopiedCharge charge, LedgerTransaction transaction) {
        ChargeTerms terms = charge.terms();
        return new ChargeNews(
                charge,
                Optional.of(transaction.requireMoved(
                        LedgerAccount.of(terms.bank()), LedgerAccount.of(terms.wallet()), terms.amount())));
    }
}
