package dev.sekisho.compensation.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When what banks confirmed must be said in public (A58): so many confirmed cases that no published figures cover, and that
 * long after the last of them.
 *
 * @param cases from which on
 */
public record PublicationRule(int cases, Duration within) {

    public PublicationRule {
        Objects.requireNonNull(within, "within");
        if (cases < 1 || within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("a publication is due some time after some cases");
        }
    }

    /** @param uncovered when each case was confirmed of which no published figures tell, the oldest first */
    public Optional<Duty> duty(List<Instant> uncovered) {
        if (uncovered.size() < cases) {
            return Optional.empty();
        }
        Instant since = uncovered.get(cases - 1);
        return Optional.of(new Duty(uncovered.size(), since, since.plus(within)));
    }

    /**
     * What has to be published.
     *
     * @param cases that no published figures cover
     * @param since when there were enough of them
     */
    public record Duty(int cases, Instant since, Instant dueBy) {

        public boolean isOverdueAt(Instant now) {
            return now.isAfter(dueBy);
        }
    }
}
