package dev.sekisho.kernel.suspension;

/** Why something is stopped; the list is fixed, because it is what the public page says. */
public enum SuspensionReason {
    FRAUD,
    POSTURE,
    BANK,
    BRAKE,
    MAINTENANCE;

    /** Whether the planned end is the end; every other reason needs a resume, whatever end was planned. */
    public boolean endsByItself() {
        return this == MAINTENANCE;
    }
}
