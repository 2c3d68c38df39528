package dev.sekisho.identity.account;

/** What possession of a number says about a person: the carrier's contract, a mobile line, or nothing that is known. */
public enum PhoneWorth {
    CONTRACT_VERIFIED,
    KNOWN_MOBILE,
    UNKNOWN;

    /** The lesser of the two. */
    public PhoneWorth orLess(PhoneWorth other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
