package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.List;

/** What moved in one wallet, from the ledger itself; read under the wallet's lock nothing is missing. */
public interface WalletTrail {

    /** Charges, transfers and payouts that settled from then on, the newest if there are more than {@code most}. */
    List<Movement> of(WalletId wallet, Instant settledSince, int most);
}
