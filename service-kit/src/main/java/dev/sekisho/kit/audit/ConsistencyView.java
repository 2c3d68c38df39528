package dev.sekisho.kit.audit;

import java.util.List;

/** The proof that the log of {@code to} entries continues the one of {@code from}; hashes in base64. */
record ConsistencyView(long from, long to, List<String> hashes) {

    static ConsistencyView of(long from, long to, List<MerkleHash> proof) {
        return new ConsistencyView(
                from, to, proof.stream().map(MerkleHash::base64).toList());
    }
}
