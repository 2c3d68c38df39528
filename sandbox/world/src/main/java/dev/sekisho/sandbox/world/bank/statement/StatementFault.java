package dev.sekisho.sandbox.world.bank.statement;

import java.util.Objects;
import java.util.Optional;

/**
 * How the statement of a day is wrong.
 *
 * @param requestId the line it strikes; without one it strikes the first line of the day
 */
public record StatementFault(Kind kind, Optional<String> requestId) {

    public StatementFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(requestId, "requestId");
    }

    /** The ways in which statements go wrong. */
    public enum Kind {
        /** The file is not there yet. */
        NOT_READY,
        /** The file ends in the middle. */
        CUT,
        /** What was booked is not on it. */
        MISSING_LINE,
        /** What was booked is on the next day's. */
        LATE_LINE,
        /** It says twice what was booked once. */
        DOUBLE_LINE,
        /** It says another amount than was booked. */
        OTHER_AMOUNT,
        /** It says something that nobody asked for. */
        UNKNOWN_LINE
    }
}
