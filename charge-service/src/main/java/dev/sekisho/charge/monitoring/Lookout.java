package dev.sekisho.charge.monitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the movements that meet one version of a rule; a pure function, whose answer no order of hearing changes. */
final class Lookout {

    private final RuleVersion rule;
    private final Pattern pattern;

    Lookout(RuleVersion rule) {
        this.rule = rule;
        this.pattern = rule.terms().pattern();
    }

    Pattern pattern() {
        return pattern;
    }

    /**
     * Those of the asked movements that meet the rule, in time.
     *
     * @param history all that the rule may look at of the subjects in question
     * @param asked which of them are in question
     */
    List<Hit> hits(Collection<Movement> history, Predicate<Movement> asked) {
        Map<String, List<Movement>> bySubject = history.stream()
                .filter(pattern::regards)
                .filter(movement -> subject(movement).isPresent())
                .sorted(Movement.IN_TIME)
                .collect(Collectors.groupingBy(movement -> subject(movement).orElseThrow()));
        return bySubject.entrySet().stream()
                .flatMap(one -> hits(one.getKey(), one.getValue(), asked).stream())
                .sorted((one, other) -> Movement.IN_TIME.compare(one.last(), other.last()))
                .toList();
    }

    private List<Hit> hits(String subjectId, List<Movement> inTime, Predicate<Movement> asked) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < inTime.size(); i++) {
            Movement movement = inTime.get(i);
            if (asked.test(movement) && rule.isInForceAt(movement.at())) {
                List<Movement> seen = pattern.seen(inTime.subList(0, i + 1));
                if (!seen.isEmpty()) {
                    hits.add(new Hit(rule, subjectId, seen));
                }
            }
        }
        return hits;
    }

    /** The first of each day about each subject. */
    static Map<Hit.Key, Hit> byKey(Collection<Hit> hits) {
        return hits.stream().collect(Collectors.toMap(Hit::key, Function.identity(), (first, later) -> first));
    }

    private Optional<String> subject(Movement movement) {
        return rule.terms().subject().of(movement);
    }
}
