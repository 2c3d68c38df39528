package dev.sekisho.identity.code;

import java.time.Instant;
import java.util.UUID;

/**
 * A code as it is kept: its keyed hash, never its digits.
 *
 * @param used whether it was accepted once, after which it is worth nothing
 * @param undelivered whether the gateway did not take the message, so that another may be sent at once
 */
public record StoredCode(
        UUID codeId,
        CodeBinding binding,
        String hash,
        Instant issuedAt,
        Instant expiresAt,
        boolean used,
        boolean undelivered) {

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
