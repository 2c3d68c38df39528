package dev.sekisho.compensation.pursuit;

import dev.sekisho.kernel.id.ChargeId;
import java.time.Instant;
import java.util.Objects;

/** A charge of a case that its bank confirmed. @param confirmedAt since when we know that it was stolen */
public record StolenCharge(ChargeId charge, Instant confirmedAt) {

    public StolenCharge {
        Objects.requireNonNull(charge, "charge");
        Objects.requireNonNull(confirmedAt, "confirmedAt");
    }
}
