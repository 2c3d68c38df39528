package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A bank says of recalled lines that it has credited them all the same, or takes that back of others. */
public record LumpSumContradicted(
        UUID lumpSumId,
        String bankCode,
        int credited,
        long creditedYen,
        int takenBack,
        long takenBackYen,
        UUID staffId,
        UUID personId)
        implements FactData {}
