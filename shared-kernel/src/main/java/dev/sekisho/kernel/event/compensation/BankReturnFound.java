package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A statement says that money came back; the claim and the run are named where it is certain whose. */
public record BankReturnFound(
        UUID returnId, UUID statementId, long amountYen, String bookedOn, String finding, UUID claimId, UUID runId)
        implements FactData {}
