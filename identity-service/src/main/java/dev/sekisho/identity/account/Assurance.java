package dev.sekisho.identity.account;

/** How sure the operator is of an account's holder; it follows from what was shown and cannot be set. */
public enum Assurance {
    /** A mail address at most: may do nothing with money. */
    LEVEL_0(0),
    /** Phone verified and identity proved. */
    LEVEL_1(1);

    private final int level;

    Assurance(int level) {
        this.level = level;
    }

    public int level() {
        return level;
    }
}
