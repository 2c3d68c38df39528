package dev.sekisho.kit.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A copy in memory that takes facts in as the inbox does: all of a call or none, and each once. */
final class CopyInMemory implements Intake {

    final Set<UUID> taken = new LinkedHashSet<>();
    final List<Long> versions = new ArrayList<>();
    final List<Integer> transactions = new ArrayList<>();
    final Set<UUID> poison = new HashSet<>();
    final Set<UUID> apart = new HashSet<>();
    boolean away;

    @Override
    public boolean isApart(Heard fact) {
        return apart.contains(fact.fact().id());
    }

    @Override
    public void take(List<Heard> facts) {
        if (away || facts.stream().anyMatch(fact -> poison.contains(fact.fact().id()))) {
            throw new IllegalArgumentException("not these");
        }
        transactions.add(facts.size());
        for (Heard fact : facts) {
            if (taken.add(fact.fact().id())) {
                versions.add(fact.fact().version());
            }
        }
    }

    @Override
    public boolean isReachable() {
        return !away;
    }
}
