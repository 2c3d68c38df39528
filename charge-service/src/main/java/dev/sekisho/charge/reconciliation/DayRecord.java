package dev.sekisho.charge.reconciliation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What is stored of a bank's day. @param counts empty while its statement is awaited @param flaw of the last file that was not believed */
public record DayRecord(
        StatementDay of,
        DayState state,
        Optional<Counts> counts,
        Optional<String> flaw,
        int tries,
        Optional<Instant> reconciledAt,
        Optional<Instant> closedAt) {

    public DayRecord {
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(state, "state");
        if (counts.isPresent() == (state == DayState.AWAITED)) {
            throw new IllegalArgumentException("a day has counts once its statement was compared");
        }
    }

    public boolean isAwaited() {
        return state == DayState.AWAITED;
    }

    /** What became of the lines. */
    public record Counts(
            String digest, int lines, int matched, int settled, int differing, long debitYen, long creditYen) {}
}
