package dev.sekisho.identity.walletfreeze;

/** How far a freeze has come. */
public enum FreezeState {
    /** Ordered, and not acknowledged by charge-service yet. */
    ORDERED,
    /** Acknowledged: what it stops is stopped. */
    STANDS,
    /** It still stands and will be released once its time has come. */
    RELEASE_DUE,
    /** Nothing of it stands any more. */
    RELEASED;

    /** Whether charge-service has said that it stands, and nothing else since. */
    public boolean isInForce() {
        return this == STANDS || this == RELEASE_DUE;
    }
}
