package dev.sekisho.charge.authorisation;

import dev.sekisho.charge.payment.PaymentCommand;
import dev.sekisho.charge.payment.PaymentRule;
import dev.sekisho.kernel.event.charge.AuthorisationRefused;
import java.time.Instant;
import java.util.Objects;

/** Nothing was held: what stands against a payment stands against this. */
public record RefusedAuthorisation(AuthorisationId id, PaymentCommand payment, PaymentRule rule, Instant refusedAt)
        implements Authorisation {

    public RefusedAuthorisation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(payment, "payment");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(refusedAt, "refusedAt");
    }

    @Override
    public long version() {
        return 1;
    }

    @Override
    public AuthorisationRefused fact() {
        return new AuthorisationRefused(
                id.value(),
                payment.walletId().value(),
                payment.merchantId().value(),
                payment.amount().yen(),
                rule.name());
    }
}
