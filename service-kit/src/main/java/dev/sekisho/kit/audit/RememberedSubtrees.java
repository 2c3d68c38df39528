package dev.sekisho.kit.audit;

import java.util.HashMap;
import java.util.Map;

/** Asks for each subtree once: the proofs of many leaves share those that lie high. Good for one snapshot of the log. */
final class RememberedSubtrees implements Subtrees {

    private final Subtrees source;
    private final Map<Place, MerkleHash> known = new HashMap<>();

    RememberedSubtrees(Subtrees source) {
        this.source = source;
    }

    @Override
    public MerkleHash at(int level, long index) {
        return known.computeIfAbsent(new Place(level, index), place -> source.at(place.level(), place.index()));
    }

    /** Where a subtree stands. */
    private record Place(int level, long index) {}
}
