package dev.sekisho.identity.token;

import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.UUID;

/** What a token says before it is signed: one holder, one audience, an end. */
public record TokenClaims(
        UUID tokenId, String issuer, AccountId holder, String audience, Instant issuedAt, Instant expiresAt) {}
