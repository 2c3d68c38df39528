package dev.sekisho.compensation.fraudcase;

/** How hard a measure is; a later one of the same kind only ever raises it. */
public enum Grade {
    /** Nothing is debited through the link. */
    STOP(Target.LINK),
    /** Nothing leaves the wallet by transfer or payout, until a time. */
    HOLD(Target.WALLET),
    /** Nothing comes into the wallet or leaves it, but payments. */
    FREEZE(Target.WALLET),
    /** Nothing moves in the wallet. */
    FREEZE_SPEND(Target.WALLET);

    private final Target target;

    Grade(Target target) {
        this.target = target;
    }

    public Target target() {
        return target;
    }

    public boolean isHarderThan(Grade other) {
        return ordinal() > other.ordinal();
    }
}
