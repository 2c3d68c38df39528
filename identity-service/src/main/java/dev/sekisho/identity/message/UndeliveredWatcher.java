package dev.sekisho.identity.message;

import java.util.UUID;

/** Who must know that a message did not arrive; leaves alone those that are not theirs. */
public interface UndeliveredWatcher {

    /** Runs in the transaction that keeps the receipt. */
    void undelivered(UUID reference);
}
