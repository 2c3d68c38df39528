package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/**
 * A held wallet stays stopped or is let go: by a person, by what a bank's depositors said, or by the time that ran
 * out.
 */
public record LookAlikeHoldDecided(
        UUID holdId,
        UUID caseId,
        String caseNumber,
        UUID walletId,
        String state,
        String cause,
        UUID staffId,
        UUID personId)
        implements FactData {}
