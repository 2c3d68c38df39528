package dev.sekisho.link.suspension;

/** What must be green before a bank is opened again (A27); all of them, each with its evidence. */
public enum Gate {
    CAUSE_REMOVED,
    DESK_STAFFED,
    NOTICES_OUT,
    OLD_LINKS_CHECKED
}
