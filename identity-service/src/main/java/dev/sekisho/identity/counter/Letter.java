package dev.sekisho.identity.counter;

import java.util.Objects;

/** A letter that the post hands over at the address only and forwards nowhere (転送不要), by its tracking number. */
public record Letter(String trackingReference, State state) {

    public Letter {
        Objects.requireNonNull(trackingReference, "trackingReference");
        Objects.requireNonNull(state, "state");
    }

    static Letter sent(String trackingReference) {
        return new Letter(trackingReference, State.SENT);
    }

    Letter reported(State what) {
        return new Letter(trackingReference, what);
    }

    /** What the post said last. */
    public enum State {
        SENT,
        DELIVERED,
        RETURNED
    }
}
