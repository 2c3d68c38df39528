package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A victim has been paid what was owed, in full. */
public record CompensationPaid(UUID claimId, String caseNumber, UUID runId, long amountYen) implements FactData {}
