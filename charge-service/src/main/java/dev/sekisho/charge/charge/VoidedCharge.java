package dev.sekisho.charge.charge;

import dev.sekisho.kernel.event.charge.ChargeVoided;
import java.time.Instant;
import java.util.Objects;

/** The bank gave nothing; every cap has the amount back. */
public record VoidedCharge(ChargeTerms terms, long version, String reason, Instant settledAt) implements SettledCharge {

    public VoidedCharge {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(settledAt, "settledAt");
    }

    @Override
    public ChargeVoided fact() {
        return new ChargeVoided(
                terms.id().value(),
                terms.walletId().value(),
                terms.linkId().value(),
                terms.bankAccountId().value(),
                terms.bankCode().value(),
                terms.amount().yen(),
                reason,
                settledAt);
    }
}
