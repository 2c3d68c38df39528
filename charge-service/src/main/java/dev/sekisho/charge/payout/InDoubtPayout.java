package dev.sekisho.charge.payout;

import dev.sekisho.kernel.event.charge.PayoutInDoubt;
import java.util.Objects;

/** Asked of the bank, the answer not known: inquired again and again, never given back by age. */
public record InDoubtPayout(PayoutTerms terms, long version) implements PendingPayout {

    public InDoubtPayout {
        Objects.requireNonNull(terms, "terms");
    }

    @Override
    public InDoubtPayout doubted() {
        return this;
    }

    @Override
    public PayoutInDoubt fact() {
        return new PayoutInDoubt(
                head().id().value(),
                head().walletId().value(),
                head().linkId().value(),
                terms.bankAccountId().value(),
                terms.bankCode().value(),
                head().amount().yen());
    }
}
