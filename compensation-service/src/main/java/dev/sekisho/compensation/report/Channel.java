package dev.sekisho.compensation.report;

/** How a report came, and so how far it is believed before anybody checked it. */
public enum Channel {
    /** A bank's own user, signed in. */
    BANK_API,
    /** A call that anybody could have made. */
    PHONE_UNVERIFIED,
    /** A call that was returned to a number known before. */
    PHONE_CALLED_BACK
}
