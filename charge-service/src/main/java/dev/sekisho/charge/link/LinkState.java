package dev.sekisho.charge.link;

/** What link-service last said of a link; money moves only through an active one. */
public enum LinkState {
    ACTIVE,
    STOPPED,
    REVOKED
}
