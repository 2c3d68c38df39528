package dev.sekisho.compensation.bankreturn;

/** Whether a statement goes on where the one before it ended: a gap, an overlap or a forgery does not. */
public enum Follow {
    FIRST,
    GOES_ON,
    OUT_OF_LINE
}
