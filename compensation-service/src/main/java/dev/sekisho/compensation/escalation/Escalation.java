package dev.sekisho.compensation.escalation;

/** Something that reached people. */
public sealed interface Escalation permits WaitingEscalation, KnownEscalation {

    EscalationHead head();

    /** Whom it reached last. */
    Level level();
}
