package dev.sekisho.link.link;

/** How far a key of the fingerprints is, as it is stored and published. */
public enum KeyState {
    /** Not every bank account is known under it yet. */
    FILLING,
    /** Every bank account is, and the database takes no other. */
    COMPLETE,
    /** No replica that starts has it any more; what was made with it is being removed. */
    RETIRED,
    /** Nothing made with it is left. */
    GONE
}
