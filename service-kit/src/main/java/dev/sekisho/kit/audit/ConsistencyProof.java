package dev.sekisho.kit.audit;

import java.util.ArrayList;
import java.util.List;

/** Whether hashes lead from the root of a log to the root of the same log with more entries (RFC 9162, 2.1.4.2). */
final class ConsistencyProof {

    private ConsistencyProof() {}

    /** @param proof may be anything that somebody sent */
    static boolean leads(Checkpoint older, Checkpoint newer, List<MerkleHash> proof) {
        if (older.size() == newer.size()) {
            return older.root().equals(newer.root());
        }
        if (older.size() == 0) {
            return older.root().equals(MerkleHash.EMPTY);
        }
        if (older.size() > newer.size() || proof.isEmpty()) {
            return false;
        }
        List<MerkleHash> path = new ArrayList<>(proof);
        if (Long.bitCount(older.size()) == 1) {
            path.add(0, older.root());
        }
        return walk(older, newer, path);
    }

    private static boolean walk(Checkpoint older, Checkpoint newer, List<MerkleHash> path) {
        long first = older.size() - 1;
        long second = newer.size() - 1;
        int lefts = Long.numberOfTrailingZeros(~first);
        first >>= lefts;
        second >>= lefts;
        MerkleHash olderRoot = path.get(0);
        MerkleHash newerRoot = path.get(0);
        for (MerkleHash hash : path.subList(1, path.size())) {
            if (second == 0) {
                return false;
            }
            if ((first & 1) == 1 || first == second) {
                olderRoot = MerkleHash.node(hash, olderRoot);
                newerRoot = MerkleHash.node(hash, newerRoot);
                int rights = first == 0 ? 0 : Long.numberOfTrailingZeros(first);
                first >>= rights;
                second >>= rights;
            } else {
                newerRoot = MerkleHash.node(newerRoot, hash);
            }
            first >>= 1;
            second >>= 1;
        }
        return second == 0 && olderRoot.equals(older.root()) && newerRoot.equals(newer.root());
    }
}
