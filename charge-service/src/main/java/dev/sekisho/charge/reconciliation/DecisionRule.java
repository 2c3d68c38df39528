package dev.sekisho.charge.reconciliation;

/** Why a proposal or an approval does not count. */
public enum DecisionRule {
    /** Whoever proposed does not approve, by whatever account. */
    SAME_PERSON,
    /** Nobody decides about their own money. */
    OWN_ORDER,
    /** It names a content that was changed since, or never was. */
    CONTENT_CHANGED,
    NOTHING_PROPOSED,
    /** This does not resolve that kind of difference. */
    DOES_NOT_FIT
}
