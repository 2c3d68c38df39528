package dev.sekisho.identity.message;

/** How far a message has come, as its gateway says; accepted does not mean that it arrived. */
public enum DispatchState {
    /** Given to the gateway, which has not said anything yet. */
    HANDED_OVER,
    ACCEPTED,
    /** It arrived at the handset or mailbox; who reads it is another question. */
    DELIVERED,
    FAILED,
    /** Nobody took it in time. */
    EXPIRED;

    /** Whether it is certain that nobody got it. */
    public boolean isLost() {
        return this == FAILED || this == EXPIRED;
    }
}
