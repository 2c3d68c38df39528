package dev.sekisho.charge.monitoring;

/** How money moved. */
public enum MovementKind {
    CHARGE,
    PAYMENT,
    TRANSFER,
    PAYOUT;

    /** Whether it takes money to where a trace is long or ends. */
    boolean leaves() {
        return this == TRANSFER || this == PAYOUT;
    }
}
