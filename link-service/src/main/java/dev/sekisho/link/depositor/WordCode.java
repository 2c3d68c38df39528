package dev.sekisho.link.depositor;

/** What came of a bank's word; the last ones refuse it, for the record alone. */
public enum WordCode {
    LINKED,
    NOT_LINKED,
    NOTED,
    STOPPED,
    REGISTERED,
    LIFTED,
    UNLINKED,
    CLAIMED,
    OWN_ALREADY,
    STEP_UP_TOO_WEAK,
    STEP_UP_TOO_OLD,
    CLAIMANT_NOT_CLEARED;

    public boolean isRefusal() {
        return compareTo(STEP_UP_TOO_WEAK) >= 0;
    }
}
