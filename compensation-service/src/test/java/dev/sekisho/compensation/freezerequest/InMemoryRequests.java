package dev.sekisho.compensation.freezerequest;

import dev.sekisho.kernel.event.FactData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The requests of one case in a map, and the facts about them. */
final class InMemoryRequests implements FreezeRequests {

    final Map<UUID, FreezeRequest> requests = new LinkedHashMap<>();
    final List<FactData> facts = new ArrayList<>();

    @Override
    public void add(WaitingRequest request, FactData fact) {
        boolean known = requests.values().stream()
                .anyMatch(one ->
                        one.head().to().payout().equals(request.head().to().payout()));
        if (known || request.head().version() != 1) {
            throw new IllegalStateException("a payout is asked for once");
        }
        requests.put(request.head().id(), request);
        facts.add(fact);
    }

    @Override
    public Optional<FreezeRequest> find(UUID id) {
        return Optional.ofNullable(requests.get(id));
    }

    @Override
    public Optional<FreezeRequest> lock(UUID id) {
        return find(id);
    }

    @Override
    public List<FreezeRequest> lockAll(UUID caseId) {
        return List.copyOf(requests.values());
    }

    @Override
    public void save(FreezeRequest moved, FactData fact) {
        FreezeRequest before = requests.put(moved.head().id(), moved);
        if (before == null || before.head().version() + 1 != moved.head().version()) {
            throw new IllegalStateException("it moves one step at a time");
        }
        facts.add(fact);
    }

    @Override
    public List<FreezeRequest> list(Selection selection, Optional<Place> after, int limit) {
        throw new UnsupportedOperationException("nobody lists here");
    }

    FreezeRequest only() {
        if (requests.size() != 1) {
            throw new IllegalStateException("there are " + requests.size());
        }
        return requests.values().iterator().next();
    }
}
