package dev.sekisho.identity.walletfreeze;

import java.util.UUID;

/** Who waits for a wallet to be frozen; told of every freeze, and leaves alone those that are not theirs. */
public interface FreezeWatcher {

    /** Charge-service has said that it stands; runs in the transaction that keeps the acknowledgement. */
    void stands(UUID freezeId);
}
