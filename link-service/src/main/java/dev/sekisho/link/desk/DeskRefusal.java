package dev.sekisho.link.desk;

/** Why a decision about a name does not count. */
public enum DeskRefusal {
    /** Whoever proposed does not agree with themselves, by whatever account. */
    SAME_PERSON,
    /** Nobody reviews their own request. */
    OWN_REQUEST
}
