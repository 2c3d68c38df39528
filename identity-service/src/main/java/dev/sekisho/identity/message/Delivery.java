package dev.sekisho.identity.message;

/** What came of handing a message over; accepted does not mean that it arrived. */
public enum Delivery {
    ACCEPTED,
    /** Refused, or no answer came: whether it was sent is not known. */
    NOT_ACCEPTED
}
