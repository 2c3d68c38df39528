package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A claim was given up before it was paid; its charges may be claimed again. */
public record ClaimWithdrawn(UUID claimId, String caseNumber, UUID personId) implements FactData {}
