package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Stolen money that was still in a frozen wallet was taken back. */
public record RecoveryPosted(
        UUID claimId, String caseNumber, UUID chargeId, UUID walletId, UUID reversalId, long amountYen)
        implements FactData {}
