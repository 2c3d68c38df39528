package dev.sekisho.identity.token;

import java.time.Instant;
import java.util.UUID;

/** What a token says before it is signed: one session and with it one holder, one audience, an end. */
public record TokenClaims(
        UUID tokenId, String issuer, Session session, String audience, Instant issuedAt, Instant expiresAt) {}
