package dev.sekisho.sandbox.world.bank;

/** How the bank answered somebody who said to be a depositor; it never says which of the factors was wrong. */
public enum Authentication {
    PASSED,
    FAILED,
    LOCKED
}
