package dev.sekisho.link.reverification;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Whom a wave asks, and until when.
 *
 * @param verifiedBefore links that were verified later are not asked
 * @param dueBy the first moment that is too late; the present one stops the links at once
 */
public record WaveTerms(UUID id, BankCode bank, WaveScope scope, Instant verifiedBefore, Instant dueBy) {

    public WaveTerms {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(verifiedBefore, "verifiedBefore");
        Objects.requireNonNull(dueBy, "dueBy");
    }
}
