package dev.sekisho.compensation.lookback;

/** What came of a bank's asking its depositor. */
public enum DepositorOutcome {
    /** Nobody was there; the bank tries again. */
    NOT_REACHED,
    /** The depositor was reached and does not know yet. */
    REACHED,
    /** The charges were the depositor's own. */
    OWN,
    /** The depositor knows nothing of them. */
    FRAUD;

    /** Whether nothing more is asked. */
    public boolean settles() {
        return this == OWN || this == FRAUD;
    }
}
