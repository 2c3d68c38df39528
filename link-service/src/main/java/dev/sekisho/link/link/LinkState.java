package dev.sekisho.link.link;

/** The names of a link's states, as they are stored and published. */
public enum LinkState {
    ACTIVE,
    STOPPED,
    REVOKED
}
