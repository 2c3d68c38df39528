package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A person signed in and got a token for one service. */
public record TokenIssued(UUID tokenId, UUID accountId, String audience, Instant expiresAt) implements FactData {}
