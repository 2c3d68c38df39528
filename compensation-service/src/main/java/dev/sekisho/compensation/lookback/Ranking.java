package dev.sekisho.compensation.lookback;

import dev.sekisho.kernel.id.WalletId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ranks wallets by what was seen of them; a pure function over the table of signals. */
public final class Ranking {

    private Ranking() {}

    /** The likest first; of equal ones the order is always the same. */
    public static List<LookAlike> of(Collection<Sighting> sightings) {
        Map<WalletId, Map<Signal, Long>> byWallet = new HashMap<>();
        sightings.forEach(seen -> byWallet.computeIfAbsent(seen.wallet(), wallet -> new EnumMap<>(Signal.class))
                .merge(seen.signal(), seen.times(), Math::addExact));
        return byWallet.entrySet().stream()
                .map(one -> new LookAlike(one.getKey(), one.getValue()))
                .sorted()
                .toList();
    }
}
