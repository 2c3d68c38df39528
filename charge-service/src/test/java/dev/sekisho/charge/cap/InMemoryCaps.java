package dev.sekisho.charge.cap;

import dev.sekisho.kernel.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counters in memory. */
public final class InMemoryCaps implements Caps {

    private final Map<CapKey, TreeMap<LocalDate, Money>> counters = new HashMap<>();

    @Override
    public void lock(Collection<CapKey> keys) {
        keys.forEach(key -> counters.putIfAbsent(key, new TreeMap<>()));
    }

    @Override
    public CapBook read(Collection<CapKey> keys) {
        return CapBook.of(keys.stream()
                .flatMap(key -> counters.getOrDefault(key, new TreeMap<>()).entrySet().stream()
                        .map(day -> new CapUse(key, day.getKey(), day.getValue())))
                .toList());
    }

    @Override
    public void add(LocalDate day, List<CapUse> uses, List<CapGuard> guards) {
        for (CapUse use : uses) {
            counters.get(use.key()).merge(day, use.amount(), Money::plus);
        }
        for (CapGuard guard : guards) {
            if (read(List.of(guard.key())).usedSince(guard.key(), guard.since()).isMoreThan(guard.limit())) {
                throw new IllegalStateException("a guard is broken");
            }
        }
    }

    @Override
    public void giveBack(LocalDate day, List<CapUse> uses) {
        for (CapUse use : uses) {
            counters.get(use.key()).computeIfPresent(day, (same, used) -> left(used.minus(use.amount())));
        }
    }

    private static Money left(Money left) {
        return left.isZero() ? null : left;
    }
}
