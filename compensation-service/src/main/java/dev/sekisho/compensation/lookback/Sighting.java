package dev.sekisho.compensation.lookback;

import dev.sekisho.kernel.id.WalletId;
import java.util.Objects;

/** That one signal was seen of a wallet. @param times how often, from 1 */
public record Sighting(WalletId wallet, Signal signal, long times) {

    public Sighting {
        Objects.requireNonNull(wallet, "wallet");
        Objects.requireNonNull(signal, "signal");
        if (times < 1) {
            throw new IllegalArgumentException("what was seen was seen once at least");
        }
    }
}
