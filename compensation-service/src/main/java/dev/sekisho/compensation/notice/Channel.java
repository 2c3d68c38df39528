package dev.sekisho.compensation.notice;

/** By what a notice reaches people. */
public enum Channel {
    WEB,
    PRESS,
    MAIL,
    LETTER,
    SMS,
    /** Handed to depositors by their bank. */
    BANK
}
