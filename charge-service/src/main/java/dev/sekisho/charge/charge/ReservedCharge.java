package dev.sekisho.charge.charge;

import dev.sekisho.kernel.event.charge.ChargeReserved;
import java.util.Objects;

/** Counted and committed, about to be asked of the bank. */
public record ReservedCharge(ChargeTerms terms) implements PendingCharge {

    public ReservedCharge {
        Objects.requireNonNull(terms, "terms");
    }

    @Override
    public long version() {
        return 1;
    }

    @Override
    public InDoubtCharge doubted() {
        return new InDoubtCharge(terms, version() + 1);
    }

    @Override
    public ChargeReserved fact() {
        return new ChargeReserved(
                terms.id().value(),
                terms.walletId().value(),
                terms.personId().value(),
                terms.linkId().value(),
                terms.bankAccountId().value(),
                terms.bankCode().value(),
                terms.amount().yen(),
                terms.reservedAt());
    }
}
