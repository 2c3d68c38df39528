package dev.sekisho.identity.risk;

import dev.sekisho.kernel.origin.AddressKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Signals in memory, found by who showed them and by what was shown. */
final class InMemorySightings implements Sightings {

    private final Map<Key, Map<Subject, Instant>> byKey = new HashMap<>();
    private final Map<Subject, Map<Key, AddressKind>> bySubject = new HashMap<>();

    @Override
    public void note(Subject subject, List<Signal> signals, Instant now) {
        for (Signal signal : signals) {
            Key key = new Key(signal.kind(), signal.key());
            byKey.computeIfAbsent(key, fresh -> new LinkedHashMap<>())
                    .merge(subject, now, (old, next) -> old.isAfter(next) ? old : next);
            bySubject.computeIfAbsent(subject, fresh -> new LinkedHashMap<>()).put(key, signal.network());
        }
    }

    @Override
    public List<Tally> tally(Subject account, List<RiskRule> rules, Instant now) {
        List<Tally> all = new ArrayList<>();
        bySubject
                .getOrDefault(account, Map.of())
                .forEach((key, network) -> rules.stream()
                        .filter(rule -> rule.signal() == key.kind())
                        .filter(rule ->
                                rule.networks().isEmpty() || rule.networks().contains(network))
                        .filter(rule -> byKey.get(key).get(account).isAfter(rule.since(now)))
                        .forEach(rule -> all.add(new Tally(rule, key.key(), seen(key, rule, now)))));
        return all;
    }

    private int seen(Key key, RiskRule rule, Instant now) {
        return (int) byKey.get(key).entrySet().stream()
                .filter(one -> one.getKey().counted() == rule.counted())
                .filter(one -> one.getValue().isAfter(rule.since(now)))
                .limit(rule.countTo())
                .count();
    }

    @Override
    public int forget(boolean lasting, Instant before, int atMost) {
        int forgotten = 0;
        for (Map.Entry<Key, Map<Subject, Instant>> shown : byKey.entrySet()) {
            if (shown.getKey().kind().isLasting() == lasting) {
                int size = shown.getValue().size();
                shown.getValue().values().removeIf(at -> at.isBefore(before));
                forgotten += size - shown.getValue().size();
            }
        }
        return forgotten;
    }

    private record Key(SignalKind kind, String key) {}
}
