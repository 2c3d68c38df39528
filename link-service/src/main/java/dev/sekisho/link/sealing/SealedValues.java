package dev.sekisho.link.sealing;

import java.util.List;
import java.util.Optional;

/** The sealed values where they lie, and how far each column was sealed anew. */
public interface SealedValues {

    /** The column's pass, unless another replica is at it; entered if there was none. */
    Optional<SealingPass> tryLock(SealedColumn column, SealingPass first);

    /** A pass that is done is saved with the fact that says so. */
    void save(SealingPass pass);

    /** The next rows after this one, in the order of their keys, also those that hold nothing. */
    List<Kept> after(SealedColumn column, String reached, int limit);

    /** @return false if the row holds another value by now */
    boolean replace(SealedColumn column, Kept kept, byte[] sealedAnew);

    /**
     * One row.
     *
     * @param key as its value is bound to it
     * @param sealed null where nothing is kept any more
     */
    record Kept(String key, byte[] sealed) {

        public Kept {
            sealed = sealed == null ? null : sealed.clone();
        }

        @Override
        public byte[] sealed() {
            return sealed == null ? null : sealed.clone();
        }

        boolean isEmpty() {
            return sealed == null;
        }

        @Override
        public String toString() {
            return "Kept[" + key + "]";
        }
    }
}
