package dev.sekisho.kit.inbox;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A fact of another service, as it arrived.
 *
 * @param version the aggregate's version that it made; the higher is the newer
 * @param time the business clock's time at the owner
 */
public record ReceivedFact(UUID id, UUID aggregateId, long version, Instant time, FactData data) {

    public ReceivedFact {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(aggregateId, "aggregateId");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(data, "data");
        if (version < 1) {
            throw new IllegalArgumentException("versions begin at 1");
        }
    }
}
