package dev.sekisho.compensation.escalation;

import java.util.Optional;

/** Whom an escalation reaches; who stands higher may answer for those below. */
public enum Level {
    /** Who is on duty at the desk. */
    DUTY_OFFICER("support-supervisor"),
    /** Who answers for the operator; there is nobody above. */
    MANAGEMENT("operations-approver");

    private final String role;

    Level(String role) {
        this.role = role;
    }

    /** Who holds it is of this level. */
    public String role() {
        return role;
    }

    /** There is nobody above. */
    public static Level highest() {
        return MANAGEMENT;
    }

    Optional<Level> next() {
        return this == DUTY_OFFICER ? Optional.of(MANAGEMENT) : Optional.empty();
    }

    /** Whether somebody of this level may say for the other that it is known. */
    boolean answersFor(Level other) {
        return compareTo(other) >= 0;
    }
}
