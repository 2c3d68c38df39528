package dev.sekisho.charge.reconciliation;

import java.util.Optional;

/** What a line of a statement is to our books. */
public enum Verdict {
    /** What we knew. */
    MATCHED,
    /** What was in doubt until this line came. */
    SETTLED,
    UNKNOWN_LINE,
    AMOUNT_DIFFERS,
    SECOND_LINE,
    BOOKED_THOUGH_VOIDED;

    public boolean agrees() {
        return this == MATCHED || this == SETTLED;
    }

    /** The difference that is raised for such a line. */
    Optional<Kind> difference() {
        return agrees() ? Optional.empty() : Optional.of(Kind.valueOf(name()));
    }
}
