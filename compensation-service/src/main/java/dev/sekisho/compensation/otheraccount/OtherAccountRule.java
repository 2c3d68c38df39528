package dev.sekisho.compensation.otheraccount;

/** Why a word about another account does not count; a stable code. */
public enum OtherAccountRule {
    SAME_PERSON,
    AGREED_ALREADY,
    /** It is agreed for another charged account. */
    TAKEN
}
