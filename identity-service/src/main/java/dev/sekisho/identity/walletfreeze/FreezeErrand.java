package dev.sekisho.identity.walletfreeze;

import java.util.Objects;

/**
 * A freeze, or its release, that somebody has taken on to send; nobody else has it before the lease is over.
 *
 * @param release whether it is to be released
 * @param attempt from 1
 * @param version of the row as it was taken on; an answer about an older one is no answer
 */
public record FreezeErrand(FreezeOrder order, boolean release, int attempt, long version) {

    public FreezeErrand {
        Objects.requireNonNull(order, "order");
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts are counted from 1");
        }
    }
}
