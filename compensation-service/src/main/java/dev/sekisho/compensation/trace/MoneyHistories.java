package dev.sekisho.compensation.trace;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import java.util.Set;

/** Where the past of some charges' money is read from. */
public interface MoneyHistories {

    /**
     * The past of those among the charges that were posted, all of one moment: first of their own wallets, then, in rounds, of
     * the wallets that {@code frontier} names and of some that can be reached from these; of no more wallets and movements than
     * the limits allow.
     */
    MoneyHistory of(Set<ChargeId> charges, TraceLimits limits, Frontier frontier);

    /** Says how far the money came that is followed. */
    @FunctionalInterface
    interface Frontier {

        /** Wallets that are not followed yet and must be; none when nothing is missing. */
        Set<WalletId> beyond(MoneyHistory known);
    }
}
