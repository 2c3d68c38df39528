package dev.sekisho.charge.freeze;

/** Why a freeze is not imposed; the first that binds is named. */
public enum FreezeRule {
    /** It belongs to a case, and only whoever imposed it raises or releases it. */
    OF_A_CASE,
    /** It was released; another freeze takes another id. */
    RELEASED,
    /** A standing freeze is raised or released, never lessened. */
    GRADE_LOWERED,
    /** A hold that would be over before it begins. */
    END_PASSED,
    /** A hold that would last longer than a hold may. */
    END_TOO_FAR,
    /** So many freezes of one wallet are in force that something is wrong. */
    TOO_MANY
}
