package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Somebody wants to let go a wallet that was stopped for a case without reason. */
public record WalletReleaseProposed(
        UUID releaseId, UUID caseId, String caseNumber, UUID walletId, String reasonCode, UUID staffId, UUID personId)
        implements FactData {}
