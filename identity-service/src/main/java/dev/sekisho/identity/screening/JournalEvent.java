package dev.sekisho.identity.screening;

/** What the closed journal knows of. */
public enum JournalEvent {
    LIST_OPENED,
    LIST_CHECKED,
    LIST_ACTIVATED,
    HIT_RAISED,
    HIT_READ,
    HIT_DECIDED,
    LIFT_PROPOSED,
    LIFT_APPROVED,
    COMMAND_REFUSED,
    /** Nothing happened but that an hour was over. */
    HOUR
}
