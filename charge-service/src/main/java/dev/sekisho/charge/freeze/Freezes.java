package dev.sekisho.charge.freeze;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.Optional;

/** The freezes of wallets; whoever writes one holds the wallet's lock. */
public interface Freezes {

    /** Those in force at {@code now}; none for a wallet never seen. */
    WalletFreezes inForce(WalletId wallet, Instant now);

    /** Also one that was released or is over. */
    Optional<Freeze> find(WalletId wallet, FreezeId id);

    /**
     * Writes the freeze, what follows from it for the wallet's row, and the fact.
     *
     * @throws IllegalStateException if the wallet is not as it was read; nothing is written then
     */
    void save(WalletFreezes after, Freeze entered, FactData fact);

    /** Writes that something was refused: the fact alone. */
    void refuse(WalletFreezes after, FactData fact);
}
