package dev.sekisho.kit.audit;

import java.util.List;
import java.util.UUID;

/** The proof that a fact is an entry of the log which a checkpoint was signed for; hashes in base64, lowest first. */
record InclusionView(UUID fact, long index, String leafHash, List<String> hashes, String checkpoint) {

    static InclusionView of(UUID fact, long index, MerkleHash leaf, List<MerkleHash> path, String note) {
        return new InclusionView(
                fact,
                index,
                leaf.base64(),
                path.stream().map(MerkleHash::base64).toList(),
                note);
    }
}
