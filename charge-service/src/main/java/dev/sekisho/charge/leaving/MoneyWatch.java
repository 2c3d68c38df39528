package dev.sekisho.charge.leaving;

import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Instant;

/** Whoever looks at money once more when nothing else stands in its way, and may hold all of it. */
public interface MoneyWatch {

    /**
     * Asked under the wallet's lock, in the transaction that would move the money; what it holds is frozen with the commit.
     *
     * @return whether the wallet is held now, so that the money stays
     */
    boolean holds(Operation by, Wallet wallet, Money amount, Instant now);
}
