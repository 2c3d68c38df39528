package dev.sekisho.identity.walletfreeze;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Freezes of wallets that this service orders of charge-service, which alone can freeze one.
 *
 * <p>An order is a row and a fact, written in the caller's transaction with what it is ordered for; it is sent after,
 * again and again, until charge-service acknowledges it.
 */
public interface WalletFreezes {

    /** Orders a freeze; under an id that was ordered before nothing changes. */
    void order(FreezeOrder order);

    /**
     * Orders that a freeze be released, not before this moment of the business clock; of several moments the earliest
     * counts. One that was never ordered, or is released, stays as it is.
     */
    void release(UUID freezeId, Instant notBefore);

    /** How far the freeze has come; empty if it was never ordered. */
    Optional<FreezeState> find(UUID id);
}
