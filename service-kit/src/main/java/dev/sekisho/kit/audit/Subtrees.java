package dev.sekisho.kit.audit;

/** The complete subtrees of one log, which never change once they are complete. */
interface Subtrees {

    /**
     * The hash over the 2^{@code level} leaves from {@code index} * 2^{@code level} on.
     *
     * @throws LogContradiction if not all of them are there
     */
    MerkleHash at(int level, long index);
}
