package dev.sekisho.identity.client;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/** What a client's token says before it is signed: one client, one audience, scopes, an end. */
public record ClientTokenClaims(
        UUID tokenId,
        String issuer,
        ClientTerms client,
        String audience,
        SortedSet<String> scopes,
        Instant issuedAt,
        Instant expiresAt) {}
