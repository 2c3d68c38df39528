package dev.sekisho.kit.fact;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that became true, once.
 *
 * @param version the aggregate's version that it made
 * @param time the business clock's time
 */
record Fact(UUID id, UUID aggregateId, long version, Instant time, FactData data) {}
