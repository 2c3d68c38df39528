package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A client authenticated by its key and got a token for one service. */
public record ClientTokenIssued(UUID tokenId, UUID clientId, String audience, Instant expiresAt) implements FactData {}
