package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Somebody proposed what a difference comes to; another person has to agree to this very content. */
public record DifferenceProposed(
        UUID differenceId,
        int revision,
        String resolution,
        String reference,
        String contentHash,
        UUID staffId,
        UUID personId)
        implements FactData {}
