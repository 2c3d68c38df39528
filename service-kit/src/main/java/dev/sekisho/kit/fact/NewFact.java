package dev.sekisho.kit.fact;

import dev.sekisho.kernel.event.FactData;
import java.util.Objects;
import java.util.UUID;

/** What is about to become true. @param version the aggregate's version after the change, from 1, without gaps */
public record NewFact(UUID aggregateId, long version, FactData data) {

    public NewFact {
        Objects.requireNonNull(aggregateId, "aggregateId");
        Objects.requireNonNull(data, "data");
    }
}
