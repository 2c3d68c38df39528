package dev.sekisho.identity.retention;

/** What a legal hold is for. */
public enum HoldGround {
    INVESTIGATION,
    CASE,
    LITIGATION,
    AUTHORITY
}
