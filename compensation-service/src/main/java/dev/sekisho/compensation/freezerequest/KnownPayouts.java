package dev.sekisho.compensation.freezerequest;

import dev.sekisho.kernel.id.PayoutId;

/** Which payouts this service has heard of and not forgotten since: of no other does a trace say anything. */
@FunctionalInterface
public interface KnownPayouts {

    boolean knows(PayoutId payout);
}
