package dev.sekisho.charge.payout;

import dev.sekisho.kernel.event.charge.PayoutPosted;
import java.time.Instant;
import java.util.Objects;

/** The bank account has the money; what becomes of it there we cannot see. */
public record PostedPayout(PayoutTerms terms, long version, String bankReference, Instant settledAt)
        implements SettledPayout {

    public PostedPayout {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(bankReference, "bankReference");
        Objects.requireNonNull(settledAt, "settledAt");
    }

    @Override
    public PayoutPosted fact() {
        return new PayoutPosted(
                head().id().value(),
                head().walletId().value(),
                head().linkId().value(),
                terms.bankAccountId().value(),
                terms.bankCode().value(),
                head().amount().yen(),
                bankReference,
                settledAt);
    }
}
