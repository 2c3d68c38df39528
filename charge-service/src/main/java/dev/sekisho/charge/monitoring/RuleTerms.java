package dev.sekisho.charge.monitoring;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule looks for, what comes of it, and how staff are told.
 *
 * @param holdFor exactly with {@link WatchAction#HOLD}: how long money is held unless a person decides
 */
public record RuleTerms(
        RuleKind kind,
        Subject subject,
        Parameters parameters,
        WatchAction action,
        Optional<Duration> holdFor,
        RuleWords words) {

    public static final Duration LONGEST_HOLD = Duration.ofHours(24);

    public RuleTerms {
        Objects.requireNonNull(words, "words");
        if (!kind.addsUp(subject)) {
            throw new IllegalArgumentException("a rule of this kind does not add that up");
        }
        if (!kind.takes(parameters)) {
            throw new IllegalArgumentException("a rule has the numbers of its kind, within their ranges");
        }
        if (holdFor.isPresent() != (action == WatchAction.HOLD)) {
            throw new IllegalArgumentException("a hold has a time, and nothing else has");
        }
        if (holdFor.isPresent() && !isAHoldsTime(holdFor.get())) {
            throw new IllegalArgumentException("a hold lasts from an hour to a day");
        }
    }

    Pattern pattern() {
        return kind.pattern(parameters);
    }

    /** Whether it looks for the very same. */
    boolean looksFor(RuleKind otherKind, Subject otherSubject, Parameters others) {
        return kind == otherKind && subject == otherSubject && parameters.equals(others);
    }

    private static boolean isAHoldsTime(Duration time) {
        return time.compareTo(Duration.ofHours(1)) >= 0 && time.compareTo(LONGEST_HOLD) <= 0;
    }
}
