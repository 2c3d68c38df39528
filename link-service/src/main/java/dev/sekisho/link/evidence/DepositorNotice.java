package dev.sekisho.link.evidence;

/** How fast the depositor hears, through the bank, that something happened to the account; NONE is never. */
public enum DepositorNotice {
    INSTANT,
    POST,
    NONE
}
