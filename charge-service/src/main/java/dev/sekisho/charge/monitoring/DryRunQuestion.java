package dev.sekisho.charge.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What is tried over which time. @param until exclusive */
public record DryRunQuestion(RuleKind kind, Subject subject, Parameters parameters, Instant since, Instant until) {

    public static final Duration LONGEST = Duration.ofDays(92);

    public DryRunQuestion {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(parameters, "parameters");
        if (!since.isBefore(until) || until.isAfter(since.plus(LONGEST))) {
            throw new IllegalArgumentException("a dry run looks at some time, and at a quarter of a year at most");
        }
        if (!kind.addsUp(subject) || !kind.takes(parameters)) {
            throw new IllegalArgumentException("a rule has the subject and the numbers of its kind");
        }
    }

    /** The rule as if it had been in force all that time. */
    RuleVersion rule() {
        RuleTerms terms = new RuleTerms(
                kind, subject, parameters, WatchAction.ALERT, Optional.empty(), new RuleWords("試行", "tried"));
        return new RuleVersion("dry-run", 1, terms, since, Optional.of(until));
    }
}
