package dev.sekisho.compensation.copy;

/** Where a link stands, in link-service's own words. */
public enum LinkState {
    ACTIVE,
    STOPPED,
    REVOKED
}
