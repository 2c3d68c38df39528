package dev.sekisho.charge.charge;

import dev.sekisho.kernel.event.charge.ChargeInDoubt;
import java.util.Objects;

/** Asked of the bank, the answer not known: inquired again and again, never given up by age. */
public record InDoubtCharge(ChargeTerms terms, long version) implements PendingCharge {

    public InDoubtCharge {
        Objects.requireNonNull(terms, "terms");
    }

    @Override
    public InDoubtCharge doubted() {
        return this;
    }

    @Override
    public ChargeInDoubt fact() {
        return new ChargeInDoubt(
                terms.id().value(),
                terms.walletId().value(),
                terms.linkId().value(),
                terms.bankAccountId().value(),
                terms.bankCode().value(),
                terms.amount().yen());
    }
}
