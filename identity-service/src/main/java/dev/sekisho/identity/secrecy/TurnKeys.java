package dev.sekisho.identity.secrecy;

import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Gives subjects a newer key, seals their texts anew, and takes the older keys away once no text needs them.
 *
 * <p>That waits an hour: a transaction that had read an old text before may still write it back, and lives for seconds.
 */
@ApplicationScoped
public class TurnKeys {

    static final int BATCH = 50;
    static final Duration SETTLING = Duration.ofHours(1);

    private final SubjectKeys keys;
    private final DataKeys dataKeys;
    private final SealedTexts texts;
    private final ResealTexts reseal;
    private final Transaction transaction;

    public TurnKeys(
            SubjectKeys keys, DataKeys dataKeys, SealedTexts texts, ResealTexts reseal, Transaction transaction) {
        this.keys = keys;
        this.dataKeys = dataKeys;
        this.texts = texts;
        this.reseal = reseal;
        this.transaction = transaction;
    }

    /** Turns some keys that are older than this. @return how many */
    public int turnOlderThan(Duration age) {
        var old = transaction.call(() -> keys.olderThan(age, BATCH));
        old.forEach(this::turn);
        return old.size();
    }

    /** Turns the key of one subject, if it has one. */
    public void turn(Subject subject) {
        transaction.run(() -> {
            if (keys.lock(subject).orElse(null) instanceof WrappedKey key) {
                keys.turn(subject, dataKeys.turn(subject, key));
            }
        });
        reseal.resealAll(subject);
    }

    /** Takes the older keys of some subjects away. @return how many were looked at */
    public int settleSome() {
        return settle(SETTLING);
    }

    int settle(Duration since) {
        var turned = transaction.call(() -> keys.turnedFor(since, BATCH));
        turned.forEach(subject -> {
            reseal.resealAll(subject);
            transaction.run(() -> settle(subject));
        });
        return turned.size();
    }

    private void settle(Subject subject) {
        if (keys.lock(subject).orElse(null) instanceof WrappedKey key
                && !texts.hasUnmarked(subject, dataKeys.mark(subject, key))) {
            keys.settle(subject, dataKeys.settle(subject, key));
        }
    }
}
