package dev.sekisho.kit.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Hands the facts of one transaction to their listeners: one by one, or collected for those that take many.
 *
 * <p>Nobody hears of an aggregate while somebody else has still to hear of an earlier version.
 */
final class Handing {

    private final Map<FactsListener, List<ReceivedFact>> collected = new LinkedHashMap<>();
    private final Map<UUID, List<FactListener>> waitedFor = new HashMap<>();

    void hand(ReceivedFact fact, List<FactListener> listeners) {
        List<FactListener> before = waitedFor.get(fact.aggregateId());
        if (before != null && !before.equals(listeners)) {
            handOverCollected();
        }
        for (FactListener listener : listeners) {
            if (listener instanceof FactsListener many) {
                collected.computeIfAbsent(many, first -> new ArrayList<>()).add(fact);
                waitedFor.put(fact.aggregateId(), listeners);
            } else {
                listener.on(fact);
            }
        }
    }

    void handOverCollected() {
        collected.forEach(FactsListener::on);
        collected.clear();
        waitedFor.clear();
    }
}
