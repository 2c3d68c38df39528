package dev.sekisho.identity.secrecy;

import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Moves keys from older generations of the wrapping key to the present one, a batch at a time, while everything goes on:
 * each key opens before, during and after. When none is left an older generation can be taken out of the settings.
 */
@ApplicationScoped
public class RewrapKeys {

    static final int BATCH = 200;

    private final SubjectKeys keys;
    private final DataKeys dataKeys;
    private final Transaction transaction;

    public RewrapKeys(SubjectKeys keys, DataKeys dataKeys, Transaction transaction) {
        this.keys = keys;
        this.dataKeys = dataKeys;
        this.transaction = transaction;
    }

    /** @return how many were moved; fewer than a batch when none is left that could be had */
    public int rewrapSome() {
        return transaction.call(() -> {
            var batch = keys.lockWrappedBefore(dataKeys.generation(), BATCH);
            batch.forEach(kept -> keys.rewrap(kept.subject(), dataKeys.rewrap(kept.subject(), kept.key())));
            return batch.size();
        });
    }

    public long left() {
        return transaction.call(() -> keys.countWrappedBefore(dataKeys.generation()));
    }
}
