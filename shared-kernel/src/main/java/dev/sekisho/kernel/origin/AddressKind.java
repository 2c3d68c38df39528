package dev.sekisho.kernel.origin;

/** What kind of network an internet address belongs to; what nobody says is UNKNOWN, which accuses nobody. */
public enum AddressKind {
    /** A line into one home or office. */
    FIXED(true),
    /** A carrier's gateway that thousands of strangers share: counting by it convicts the innocent. */
    CARRIER_NAT(false),
    /** Rented machines. */
    HOSTING(true),
    /** A service that hides where somebody is. */
    VPN(true),
    UNKNOWN(true);

    private final boolean countable;

    AddressKind(boolean countable) {
        this.countable = countable;
    }

    /** Whether a hard limit may count what comes from one address of this kind. */
    public boolean isCountable() {
        return countable;
    }

    /** Whether it hides who is behind it. */
    public boolean isHiding() {
        return this == HOSTING || this == VPN;
    }
}
