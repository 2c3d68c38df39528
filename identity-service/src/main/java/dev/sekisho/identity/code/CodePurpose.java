package dev.sekisho.identity.code;

/** What a code is asked for; failures are counted for each purpose on its own. */
public enum CodePurpose {
    OPENING,
    PHONE,
    LINK,
    PASSWORD,
    /** To the contact that is to be replaced. */
    CONTACT_OLD,
    /** To the contact that is to take its place. */
    CONTACT_NEW,
    /** For exactly one transfer out of the own wallet. */
    TRANSFER,
    /** For exactly one payout to an own bank account. */
    PAYOUT
}
