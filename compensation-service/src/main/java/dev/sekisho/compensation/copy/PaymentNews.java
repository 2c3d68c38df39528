package dev.sekisho.compensation.copy;

import java.util.Objects;

/** What one fact says of a payment, and what it did to the ledger. */
public record PaymentNews(CopiedPayment payment, LedgerTransaction moved) {

    /** @throws ContradictingFact if the postings do not carry the payment's amount from its wallet to its merchant */
    public PaymentNews {
        Objects.requireNonNull(payment, "payment");
        moved = moved.requireMoved(
                LedgerAccount.of(payment.wallet()), LedgerAccount.of(payment.merchant()), payment.amount());
    }
}
