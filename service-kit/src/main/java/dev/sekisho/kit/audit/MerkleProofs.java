package dev.sekisho.kit.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Proofs over a log of which only complete subtrees are kept, as RFC 6962 defines them in 2.1.1 and 2.1.2. Each asks for
 * no more subtrees than the square of the tree's height.
 */
final class MerkleProofs {

    private final Subtrees subtrees;

    MerkleProofs(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** The hash of the log's first {@code size} leaves. */
    MerkleHash root(long size) {
        return size == 0 ? MerkleHash.EMPTY : hash(0, size);
    }

    /** The hashes with which a leaf leads to the root. @param index below {@code size} */
    List<MerkleHash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " among " + size);
        }
        List<MerkleHash> path = new ArrayList<>();
        path(index, 0, size, path);
        return path;
    }

    /** The hashes that lead from the root at {@code from} to the root at {@code to}. @param from from 1 to {@code to} */
    List<MerkleHash> consistency(long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("no proof from " + from + " to " + to);
        }
        List<MerkleHash> proof = new ArrayList<>();
        subproof(from, 0, to, true, proof);
        return proof;
    }

    private void path(long index, long begin, long end, List<MerkleHash> path) {
        if (end - begin == 1) {
            return;
        }
        long middle = begin + split(end - begin);
        if (index < middle) {
            path(index, begin, middle, path);
            path.add(hash(middle, end));
        } else {
            path(index, middle, end, path);
            path.add(hash(begin, middle));
        }
    }

    /** @param known whether the verifier has the hash of this part already */
    private void subproof(long from, long begin, long end, boolean known, List<MerkleHash> proof) {
        if (from == end) {
            if (!known) {
                proof.add(hash(begin, end));
            }
            return;
        }
        long middle = begin + split(end - begin);
        if (from <= middle) {
            subproof(from, begin, middle, known, proof);
            proof.add(hash(middle, end));
        } else {
            subproof(from, middle, end, false, proof);
            proof.add(hash(begin, middle));
        }
    }

    /** The hash over the leaves from {@code begin} on and before {@code end}; what stands left is always complete. */
    private MerkleHash hash(long begin, long end) {
        long leaves = end - begin;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return subtrees.at(level, begin >> level);
        }
        long middle = begin + split(leaves);
        return MerkleHash.node(hash(begin, middle), hash(middle, end));
    }

    /** The largest power of two that is smaller. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
