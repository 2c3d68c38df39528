package dev.sekisho.charge.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules for tests, by their kind and numbers. */
public final class Watched {

    static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private Watched() {}

    /** A rule that was always there. @param numbers each as name=value */
    static RuleVersion rule(RuleKind kind, Subject subject, WatchAction action, String... numbers) {
        Optional<Duration> holdFor = action == WatchAction.HOLD ? Optional.of(Duration.ofHours(24)) : Optional.empty();
        return new RuleVersion(
                kind.name().toLowerCase(java.util.Locale.ROOT),
                1,
                new RuleTerms(kind, subject, numbers(numbers), action, holdFor, new RuleWords("試験", "a test's")),
                LONG_AGO,
                Optional.empty());
    }

    static Parameters numbers(String... numbers) {
        Map<String, Long> values = new HashMap<>();
        for (String number : numbers) {
            String[] parts = number.split("=");
            values.put(parts[0], Long.valueOf(parts[1]));
        }
        return new Parameters(values);
    }

    /** Whether any of the movements meets the rule. */
    static boolean isMet(RuleVersion rule, List<Movement> movements) {
        return !new Lookout(rule).hits(movements, one -> true).isEmpty();
    }
}
