package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Somebody took back that a wallet be let go, before another person agreed. */
public record WalletReleaseWithdrawn(
        UUID releaseId, UUID caseId, String caseNumber, UUID walletId, UUID staffId, UUID personId)
        implements FactData {}
