package dev.sekisho.charge.payout;

import dev.sekisho.charge.ledger.LedgerTransaction;
import dev.sekisho.kernel.event.charge.PayoutReturned;
import java.time.Instant;
import java.util.Objects;

/** The bank did not take the money, and the wallet has it back. */
public record ReturnedPayout(PayoutTerms terms, long version, String reason, Instant settledAt)
        implements SettledPayout {

    public ReturnedPayout {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(settledAt, "settledAt");
    }

    LedgerTransaction ledger() {
        return terms.back(settledAt);
    }

    @Override
    public PayoutReturned fact() {
        return new PayoutReturned(
                head().id().value(),
                terms.returnId(),
                head().walletId().value(),
                head().linkId().value(),
                terms.bankAccountId().value(),
                terms.bankCode().value(),
                head().amount().yen(),
                reason,
                settledAt,
                ledger().postings());
    }
}
