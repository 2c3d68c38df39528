package dev.sekisho.identity.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All lists in force at one epoch, filed so that a person is asked about in some microseconds. Held in memory: names on
 * lists are nowhere readable in the database.
 */
final class ListIndex {

    /** The strongest hits of one person that are raised; more say nothing more. */
    static final int MOST_HITS = 20;

    private final long epoch;
    private final Map<String, List<Listed>> byName = new HashMap<>();

    ListIndex(long epoch, Collection<Listed> entries) {
        this.epoch = epoch;
        entries.forEach(entry -> keys(entry.names())
                .forEach(key ->
                        byName.computeIfAbsent(key, fresh -> new ArrayList<>(1)).add(entry)));
    }

    long epoch() {
        return epoch;
    }

    /** The hits, the strongest first. */
    List<Match> hits(Subject subject) {
        NameForms name = NameForms.of(subject.name());
        NameForms reading = NameForms.of(subject.reading());
        Set<Listed> candidates = Collections.newSetFromMap(new IdentityHashMap<>());
        keys(Stream.of(name, reading)).forEach(key -> candidates.addAll(byName.getOrDefault(key, List.of())));
        return candidates.stream()
                .filter(listed -> listed.entry().birth().with(subject.birthDate()) != BirthAgreement.OTHER)
                .map(listed -> listed.beside(name, reading, subject))
                .filter(Match::isHit)
                .sorted(Comparator.comparing(Match::grade)
                        .thenComparing(match -> match.listed().kind())
                        .thenComparing(match -> match.listed().row()))
                .limit(MOST_HITS)
                .toList();
    }

    private static Set<String> keys(Stream<NameForms> names) {
        Set<String> keys = new LinkedHashSet<>();
        names.forEach(forms -> {
            keys.addAll(forms.exact());
            forms.nearKeys().forEach(keys::add);
        });
        return keys;
    }
}
