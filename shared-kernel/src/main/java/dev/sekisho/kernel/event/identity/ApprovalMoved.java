package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/** A code for exactly one transfer or payout: CODE_SENT, APPROVED, CODE_REFUSED, EXPIRED, LOCKED, or REFUSED with every reason. */
public record ApprovalMoved(UUID approvalId, UUID accountId, String purpose, String moved, List<String> reasons)
        implements FactData {}
