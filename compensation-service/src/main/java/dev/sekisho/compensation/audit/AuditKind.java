package dev.sekisho.compensation.audit;

/** Who looked at us. */
public enum AuditKind {
    THIRD_PARTY,
    /** The replay of the attack of 2020 against the services as they are now. */
    SELF_TEST
}
