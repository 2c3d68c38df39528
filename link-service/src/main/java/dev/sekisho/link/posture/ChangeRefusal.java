package dev.sekisho.link.posture;

/** Why a word about a change does not count. */
public enum ChangeRefusal {
    /** The same human proposed it, under whatever account. */
    SAME_PERSON,
    /** It was decided before. */
    DECIDED,
    /** The review it rests on is overdue by now. */
    REVIEW_OVERDUE,
    /** Another version of the same key comes into force at the same moment. */
    DATE_TAKEN
}
