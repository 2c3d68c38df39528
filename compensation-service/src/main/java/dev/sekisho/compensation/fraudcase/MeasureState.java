package dev.sekisho.compensation.fraudcase;

/** How far an order has come. */
public enum MeasureState {
    /** Ordered, and not acknowledged by the owner yet. */
    UNDER_WAY,
    /** The owner has acknowledged it. */
    DONE,
    /** Its time is over. */
    LAPSED
}
