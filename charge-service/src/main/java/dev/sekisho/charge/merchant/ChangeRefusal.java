package dev.sekisho.charge.merchant;

/** Why a proposal about the registry, or a word about one, does not count. */
public enum ChangeRefusal {
    /** There is one under this id. */
    MERCHANT_KNOWN,
    /** There is none under this id. */
    MERCHANT_UNKNOWN,
    /** It is ended for good; it is registered under a new id. */
    MERCHANT_ENDED,
    /** There is no such terminal, or nothing stops it. */
    NOT_STOPPED,
    /** The same human proposed it, under whatever account. */
    SAME_PERSON,
    /** It was decided before. */
    DECIDED
}
