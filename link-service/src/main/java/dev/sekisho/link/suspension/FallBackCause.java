package dev.sekisho.link.suspension;

/** Why a canary is stopped as all others. */
public enum FallBackCause {
    /** Damage was confirmed of a charge that the canary let through. */
    DAMAGE,
    /** Something was stopped there, or everywhere. */
    STOP
}
