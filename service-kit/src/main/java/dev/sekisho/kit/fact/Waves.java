package dev.sekisho.kit.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Cuts a batch into waves with at most one fact of an aggregate in each, lowest versions first.
 *
 * <p>A wave is sent when the one before was acknowledged whole: so the versions of an aggregate are on the topic in
 * order, whatever fails in between.
 */
final class Waves {

    private Waves() {}

    /** @param facts ordered by version within each aggregate */
    static List<List<OutgoingFact>> of(List<OutgoingFact> facts) {
        Map<UUID, Integer> waveOfNext = new HashMap<>();
        List<List<OutgoingFact>> waves = new ArrayList<>();
        for (OutgoingFact fact : facts) {
            int wave = waveOfNext.merge(fact.aggregateId(), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(fact);
        }
        return waves;
    }
}
