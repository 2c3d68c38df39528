package dev.sekisho.identity.contact;

import java.util.Objects;

/** A change that is not, or no longer: the old contact stands. */
public record EndedChange(ChangeHead head, Because because) implements ContactChange {

    public EndedChange {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(because, "because");
    }

    /** What ended it. */
    public enum Because {
        /** Another change was asked for before this one was complete. */
        SUPERSEDED,
        /** Whoever has the old contact said that it was not them. */
        DISAVOWED,
        /** The account was stopped for review meanwhile. */
        ACCOUNT_HELD,
        /** The address belongs to another account. */
        ADDRESS_TAKEN
    }
}
