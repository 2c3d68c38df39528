package dev.sekisho.kit.audit;

import java.util.List;

/** The tree of RFC 6962 as its text defines it, over all leaves each time: slow, and short enough to be believed. */
final class NaiveTree implements Subtrees {

    private final List<byte[]> entries;

    NaiveTree(List<byte[]> entries) {
        this.entries = entries;
    }

    MerkleHash root() {
        return hash(entries);
    }

    MerkleHash root(int size) {
        return hash(entries.subList(0, size));
    }

    private static MerkleHash hash(List<byte[]> entries) {
        int n = entries.size();
        if (n == 0) {
            return MerkleHash.EMPTY;
        }
        if (n == 1) {
            return MerkleHash.leaf(entries.get(0));
        }
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return MerkleHash.node(hash(entries.subList(0, k)), hash(entries.subList(k, n)));
    }

    @Override
    public MerkleHash at(int level, long index) {
        int leaves = 1 << level;
        int start = Math.toIntExact(index * leaves);
        if (start + leaves > entries.size()) {
            throw new LogContradiction("incomplete");
        }
        return hash(entries.subList(start, start + leaves));
    }
}
