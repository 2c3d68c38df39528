package dev.sekisho.identity.risk;

import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Holds and their evidence in memory. */
public final class InMemoryRiskHolds implements RiskHolds {

    private final Map<UUID, RiskHold> holds = new LinkedHashMap<>();
    private final Set<UUID> released = new HashSet<>();

    public List<RiskHold> all() {
        return List.copyOf(holds.values());
    }

    @Override
    public void add(RiskHold hold) {
        holds.put(hold.id(), hold);
    }

    @Override
    public Optional<RiskHold> find(UUID holdId) {
        return Optional.ofNullable(holds.get(holdId));
    }

    @Override
    public void released(UUID holdId, Instant now) {
        released.add(holdId);
    }

    @Override
    public Set<Evidence.Known> known(AccountId account) {
        return holds.values().stream()
                .filter(hold -> hold.account().equals(account) && released.contains(hold.id()))
                .flatMap(hold -> hold.assessment().evidence().stream())
                .map(Evidence::known)
                .collect(Collectors.toUnmodifiableSet());
    }
}
