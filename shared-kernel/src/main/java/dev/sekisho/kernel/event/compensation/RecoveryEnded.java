package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Nothing more is taken back of this charge; the rule says why. */
public record RecoveryEnded(UUID claimId, String caseNumber, UUID chargeId, UUID walletId, String rule)
        implements FactData {}
