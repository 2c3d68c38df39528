package dev.sekisho.identity.risk;

import dev.sekisho.kernel.origin.AddressKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How many may show the same signal within a window before it counts against one of them.
 *
 * <p>A carrier's shared gateway and an unknown network can stand in no rule about places: a policy that tries is refused.
 *
 * @param most how many are within the rule; none for a mark, which breaks it by being there
 * @param networks over which kinds of network the signal must have come; empty for any
 */
public record RiskRule(
        String id,
        SignalKind signal,
        Counted counted,
        Duration window,
        int most,
        Severity severity,
        int weight,
        Set<AddressKind> networks,
        Days days) {

    /** Counting ends here, whatever the rule: it is one more than any rule allows. */
    public static final int MOST_COUNTED = 500;

    private static final int LONGEST_WEIGHT = 1_000;

    public RiskRule {
        Objects.requireNonNull(days, "days");
        networks = Set.copyOf(networks);
        require(id.matches("[A-Z0-9_]{3,40}"), id, "is not named in capital letters");
        require(!window.isZero() && !window.isNegative(), id, "has no window");
        require(weight > 0 && weight <= LONGEST_WEIGHT, id, "has no weight from 1 to 1000");
        require(most >= (signal.isMark() ? 0 : 1) && most < MOST_COUNTED, id, "counts too few or too many");
        require(!signal.isMark() || (most == 0 && severity == Severity.SCORE), id, "makes more of a mark than a score");
        require(
                !signal.isPlace() || (!networks.isEmpty() && Signal.COUNTED_PLACES.containsAll(networks)),
                id,
                "counts a place that strangers share");
        require(
                !signal.isPlace()
                        || severity == Severity.SCORE
                        || networks.stream().allMatch(AddressKind::isHiding),
                id,
                "is hard about somebody's home");
    }

    private static void require(boolean holds, String id, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("the risk rule " + id + " " + otherwise);
        }
    }

    /** From when on what was seen counts. */
    public Instant since(Instant now) {
        return now.minus(window);
    }

    /** How far counting goes for this rule. */
    public int countTo() {
        return signal.isMark() ? 1 : MOST_COUNTED;
    }

    /** The days on which a rule is in force. @param until the first day on which it is not */
    public record Days(LocalDate from, Optional<LocalDate> until) {

        public Days {
            Objects.requireNonNull(from, "from");
            if (until.map(end -> !end.isAfter(from)).orElse(false)) {
                throw new IllegalArgumentException("a rule ends after it began");
            }
        }

        boolean cover(LocalDate day) {
            return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
        }
    }
}
