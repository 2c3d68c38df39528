package dev.sekisho.compensation.freezerequest;

/** How far a request to a receiving bank has come. */
public enum RequestState {
    WAITING,
    TAKEN,
    ANSWERED,
    WITHDRAWN
}
