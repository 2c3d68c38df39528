package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Another person agreed: what the case stopped of a wallet is let go, and its owner gets a letter. */
public record WalletReleaseAgreed(
        UUID releaseId,
        UUID caseId,
        String caseNumber,
        UUID walletId,
        String reasonCode,
        String letterHash,
        UUID staffId,
        UUID personId)
        implements FactData {}
