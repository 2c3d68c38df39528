package dev.sekisho.charge.payout;

import dev.sekisho.kernel.event.charge.PayoutReserved;
import java.util.Objects;

/** Out of the wallet and committed, about to be asked of the bank. */
public record ReservedPayout(PayoutTerms terms) implements PendingPayout {

    public ReservedPayout {
        Objects.requireNonNull(terms, "terms");
    }

    @Override
    public long version() {
        return 1;
    }

    @Override
    public InDoubtPayout doubted() {
        return new InDoubtPayout(terms, version() + 1);
    }

    @Override
    public PayoutReserved fact() {
        return new PayoutReserved(
                head().id().value(),
                head().walletId().value(),
                head().linkId().value(),
                terms.bankAccountId().value(),
                terms.bankCode().value(),
                head().amount().yen(),
                terms.reservedAt(),
                terms.out().postings());
    }
}
