package dev.sekisho.charge.authorisation;

import dev.sekisho.charge.merchant.MerchantCategory;
import dev.sekisho.charge.payment.PaymentCommand;
import java.time.Instant;
import java.util.Objects;

/**
 * What was settled when money was held; it never changes again.
 *
 * @param category the merchant's at that moment
 * @param expiresAt from then on nobody can be paid by it
 */
public record AuthorisationTerms(
        AuthorisationId id,
        PaymentCommand payment,
        MerchantCategory category,
        Instant authorisedAt,
        Instant expiresAt) {

    public AuthorisationTerms {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(payment, "payment");
        Objects.requireNonNull(category, "category");
        if (!expiresAt.isAfter(authorisedAt)) {
            throw new IllegalArgumentException("money is held for some time");
        }
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
