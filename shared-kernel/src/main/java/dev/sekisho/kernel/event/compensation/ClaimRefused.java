package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A claim was not taken; the rule says why. */
public record ClaimRefused(UUID claimId, String caseNumber, String rule, UUID personId) implements FactData {}
