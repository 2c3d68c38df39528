package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Two persons have said what a return is; the fee is what the bank has kept of the transfer. */
public record BankReturnDecided(
        UUID returnId, String verdict, UUID claimId, UUID runId, long feeYen, UUID staffId, UUID personId)
        implements FactData {}
