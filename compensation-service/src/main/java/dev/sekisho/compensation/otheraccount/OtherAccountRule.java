package dev.sekisho.compensation.otheraccount;

/** Why a word about another account does not count; a stable code. */
public enum OtherAccountRule {
    SAME_PERSON,
    AGREED_ALREADY,
    /** What was read is not what is named here. */
    CONTENT_CHANGED,
    /** It is agreed already, whatever its holder is called there. */
    TAKEN
}
