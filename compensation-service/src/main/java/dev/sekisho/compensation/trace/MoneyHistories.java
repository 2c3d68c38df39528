package dev.sekisho.compensation.trace;

import dev.sekisho.kernel.id.ChargeId;
import java.util.Set;

/** Where the past of some charges' money is read from. */
public interface MoneyHistories {

    /** The past of those among the charges that were posted, of no more wallets and movements than the limits allow. */
    MoneyHistory of(Set<ChargeId> charges, TraceLimits limits);
}
