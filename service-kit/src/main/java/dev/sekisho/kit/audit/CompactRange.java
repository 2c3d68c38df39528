package dev.sekisho.kit.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * What must be remembered of a log in order to append to it: the roots of its complete subtrees, largest first, one for
 * each bit of its size. Appending n leaves takes n hashes of nodes at most.
 */
final class CompactRange {

    private static final int LEVELS = 63;

    private final List<MerkleHash> roots = new ArrayList<>();
    private long size;

    private CompactRange() {}

    static CompactRange empty() {
        return new CompactRange();
    }

    /** The range of a log with this many leaves, read from its subtrees. */
    static CompactRange of(long size, Subtrees subtrees) {
        CompactRange range = new CompactRange();
        long start = 0;
        for (int level = LEVELS - 1; level >= 0; level--) {
            long leaves = 1L << level;
            if ((size & leaves) != 0) {
                range.roots.add(subtrees.at(level, start >> level));
                start += leaves;
            }
        }
        range.size = size;
        return range;
    }

    /** @param completed hears of each inner node that this leaf makes complete, lowest first */
    void append(MerkleHash leaf, NodeListener completed) {
        MerkleHash hash = leaf;
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = MerkleHash.node(roots.remove(roots.size() - 1), hash);
            level++;
            completed.node(level, size >> level, hash);
        }
        roots.add(hash);
        size++;
    }

    long size() {
        return size;
    }

    MerkleHash root() {
        if (roots.isEmpty()) {
            return MerkleHash.EMPTY;
        }
        MerkleHash hash = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) {
            hash = MerkleHash.node(roots.get(i), hash);
        }
        return hash;
    }

    /** Hears of nodes that became complete. */
    interface NodeListener {
        void node(int level, long index, MerkleHash hash);
    }
}
