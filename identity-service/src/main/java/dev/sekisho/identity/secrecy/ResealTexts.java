package dev.sekisho.identity.secrecy;

import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Seals texts anew under their subjects' newest keys, a batch at a time; what is done is done, whenever it is cut off. */
@ApplicationScoped
public class ResealTexts {

    static final int BATCH = 100;

    private final SealedTexts texts;
    private final SubjectKeys keys;
    private final DataKeys dataKeys;
    private final Sealing sealing;
    private final Transaction transaction;

    public ResealTexts(
            SealedTexts texts, SubjectKeys keys, DataKeys dataKeys, Sealing sealing, Transaction transaction) {
        this.texts = texts;
        this.keys = keys;
        this.dataKeys = dataKeys;
        this.sealing = sealing;
        this.transaction = transaction;
    }

    /** Moves some of what the service's one key sealed. @return how many */
    public int resealSome() {
        return transaction.call(() -> reseal(texts.lockUnderServiceKey(BATCH)));
    }

    public long left() {
        return transaction.call(texts::countUnderServiceKey);
    }

    /** Moves all texts of one subject that can be had, in several transactions. */
    public void resealAll(Subject subject) {
        while (transaction.call(() -> resealSome(subject)) == BATCH) {
            // The next batch.
        }
    }

    /**
     * Moves all texts of one subject within the running transaction, and gives it a key if it has none.
     *
     * @throws IllegalStateException if another transaction holds one of them
     */
    public void resealEverything(Subject subject) {
        keys.addIfAbsent(subject, dataKeys.fresh(subject));
        if (!(keys.hold(subject).orElse(null) instanceof WrappedKey key)) {
            return;
        }
        byte[] mark = dataKeys.mark(subject, key);
        while (reseal(texts.lockUnmarked(subject, mark, BATCH)) == BATCH) {
            // The next batch.
        }
        if (texts.hasUnmarked(subject, mark)) {
            throw new IllegalStateException("a text of the subject is held");
        }
    }

    private int resealSome(Subject subject) {
        return keys.hold(subject).orElse(null) instanceof WrappedKey key
                ? reseal(texts.lockUnmarked(subject, dataKeys.mark(subject, key), BATCH))
                : 0;
    }

    private int reseal(List<SealedText> batch) {
        for (SealedText text : batch) {
            String plain = sealing.open(text.subject(), text.sealed(), text.context());
            texts.replace(text, sealing.seal(text.subject(), plain, text.context()));
        }
        return batch.size();
    }
}
