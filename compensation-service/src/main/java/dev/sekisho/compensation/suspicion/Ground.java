package dev.sekisho.compensation.suspicion;

/** Why something has to be decided. */
public enum Ground {
    /** A bank confirmed charges of the case. */
    CONFIRMED_CASE,
    /** A wallet was held for the case. */
    HOLD
}
