package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A second person approved or rejected a proposed version of a posture; null in force from if it was rejected. */
public record PostureDecided(
        UUID changeId,
        String bankCode,
        String customerClass,
        String verdict,
        Instant inForceFrom,
        UUID staffId,
        UUID personId)
        implements FactData {}
