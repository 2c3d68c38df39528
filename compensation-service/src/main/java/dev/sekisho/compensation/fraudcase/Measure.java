package dev.sekisho.compensation.fraudcase;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a case does to one link or one wallet; under its id the owner keeps it.
 *
 * @param release whether it is to be undone
 * @param version rises with each order and each acknowledgement
 * @param tookMillis from the order to the acknowledgement
 */
public record Measure(
        UUID id,
        CaseNumber caseNumber,
        Wanted wanted,
        boolean release,
        MeasureState state,
        long version,
        Optional<Long> tookMillis) {

    /** Two holds of which one ends so little later than the other are one. */
    public static final Duration SAME_HOLD = Duration.ofMinutes(30);

    public Measure {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caseNumber, "caseNumber");
        Objects.requireNonNull(wanted, "wanted");
        if (state == MeasureState.DONE && tookMillis.isEmpty()) {
            throw new IllegalArgumentException("what is done took some time");
        }
    }

    /**
     * Whether it does what is wanted, too. A hold that would end a little later is the same one, so that one who calls again and
     * again does not pile them up.
     */
    public boolean covers(Wanted other) {
        if (wanted.grade() != other.grade()) {
            return !isRaisedBy(other);
        }
        return other.endsAt().isEmpty()
                || !other.endsAt()
                        .get()
                        .minus(SAME_HOLD)
                        .isAfter(wanted.endsAt().orElseThrow());
    }

    /** Whether another rule asks for something harder than was ordered. */
    public boolean isRaisedBy(Wanted other) {
        return other.grade().isHarderThan(wanted.grade());
    }

    /** Whether it holds nothing any more, as its owner has acknowledged where it did not lapse. */
    public boolean isLetGo() {
        return state == MeasureState.LAPSED || (release && state == MeasureState.DONE);
    }

    /** Whether it has lapsed by itself. */
    public boolean isOverAt(Instant now) {
        return wanted.endsAt().filter(end -> !now.isBefore(end)).isPresent();
    }
}
