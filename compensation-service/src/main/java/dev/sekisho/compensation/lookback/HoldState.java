package dev.sekisho.compensation.lookback;

/** The names of a hold's states, as they are stored and shown. */
public enum HoldState {
    /** Until its end, if nobody decides. */
    HELD,
    /** A person decided that it stays. */
    KEPT,
    /** A person, or what the depositors said, let it go. */
    RELEASED,
    /** Its time was over, and nobody had decided. */
    LAPSED
}
