package dev.sekisho.link.bankrequest;

/** One of the two that ask and review each other. */
public enum Side {
    OPERATOR,
    BANK;

    public Side other() {
        return this == OPERATOR ? BANK : OPERATOR;
    }
}
