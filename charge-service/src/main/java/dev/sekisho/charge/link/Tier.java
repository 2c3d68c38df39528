package dev.sekisho.charge.link;

/** How much was shown when the bank account was linked; it decides what a new link may do. */
public enum Tier {
    T1,
    T2
}
