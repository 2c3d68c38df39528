package dev.sekisho.compensation.fraudcase;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Changes in lists that a test adds to. */
public final class InMemoryCaseChanges implements CaseChanges {

    private final Map<Reader, LinkedList<UUID>> changes = new EnumMap<>(Reader.class);

    public InMemoryCaseChanges() {
        for (Reader reader : Reader.values()) {
            changes.put(reader, new LinkedList<>());
        }
    }

    /** For all who look. */
    public void changed(UUID caseId) {
        changes.values().forEach(list -> list.add(caseId));
    }

    @Override
    public Taken take(Reader reader, int limit) {
        List<UUID> waiting = changes.get(reader);
        Set<UUID> cases = new HashSet<>();
        int taken = 0;
        while (!waiting.isEmpty() && taken < limit) {
            cases.add(waiting.remove(0));
            taken++;
        }
        return new Taken(cases, taken == limit);
    }
}
