package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A customer was asked to approve exactly one transfer or payout: ASKED, CODE_REFUSED, APPROVED, USED, or why not. */
public record StepUpMoved(UUID stepUpId, UUID walletId, String operation, UUID payeeId, long amountYen, String moved)
        implements FactData {}
