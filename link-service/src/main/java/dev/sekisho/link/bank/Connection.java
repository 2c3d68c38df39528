package dev.sekisho.link.bank;

/** How we reach a bank: over its own page, or as in 2020 with the PIN typed at the operator, which no adapter does. */
public enum Connection {
    REDIRECT,
    LEGACY
}
