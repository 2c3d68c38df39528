package dev.sekisho.link.request;

/** The names of a request's states, as they are stored and published. */
public enum RequestState {
    REQUESTED,
    CODE_SENT,
    CLEARED,
    AT_BANK,
    AT_APP,
    RETURNED,
    IN_REVIEW,
    LINKED,
    REFUSED,
    EXPIRED,
    ABANDONED
}
