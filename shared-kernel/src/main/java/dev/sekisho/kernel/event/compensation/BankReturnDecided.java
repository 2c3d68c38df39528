package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Two persons have said what a return is. */
public record BankReturnDecided(UUID returnId, String verdict, UUID claimId, UUID runId, UUID staffId, UUID personId)
        implements FactData {}
