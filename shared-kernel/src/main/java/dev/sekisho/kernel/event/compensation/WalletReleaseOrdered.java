package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Another person agreed: what the case stopped of a wallet is to be let go by its owners. */
public record WalletReleaseOrdered(
        UUID releaseId, UUID caseId, String caseNumber, UUID walletId, UUID staffId, UUID personId)
        implements FactData {}
