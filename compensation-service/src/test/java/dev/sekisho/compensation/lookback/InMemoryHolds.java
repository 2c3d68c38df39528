package dev.sekisho.compensation.lookback;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The holds of one case in a map, and the facts about them. */
final class InMemoryHolds implements LookAlikeHolds {

    private final Map<WalletId, LookAlikeHold> holds = new LinkedHashMap<>();
    final List<FactData> facts = new ArrayList<>();

    @Override
    public List<LookAlikeHold> of(UUID caseId) {
        return List.copyOf(holds.values());
    }

    @Override
    public Optional<LookAlikeHold> find(UUID caseId, WalletId wallet) {
        return Optional.ofNullable(holds.get(wallet));
    }

    @Override
    public void add(HeldWallet hold, FactData fact) {
        if (holds.putIfAbsent(hold.head().wallet(), hold) != null) {
            throw new IllegalStateException("held before");
        }
        facts.add(fact);
    }

    @Override
    public void save(LookAlikeHold moved, FactData fact) {
        LookAlikeHold before = holds.put(moved.head().wallet(), moved);
        if (before == null || before.head().version() + 1 != moved.head().version()) {
            throw new IllegalStateException("it moves one step at a time");
        }
        facts.add(fact);
    }

    @Override
    public List<Over> over(Instant now, int limit) {
        throw new UnsupportedOperationException("the database knows the cases' numbers");
    }
}
