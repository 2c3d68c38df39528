package dev.sekisho.compensation.unpaid;

import java.util.List;

/**
 * Every claim that is neither paid nor withdrawn, unless its case is own use and no bank was told, those that are paid and whose money may have come back, and every interim payment
 * that was approved and is not paid.
 */
public interface UnpaidClaims {

    /** Those that wait longest first, at most {@code limit}. */
    List<UnpaidClaim> longest(int limit);
}
