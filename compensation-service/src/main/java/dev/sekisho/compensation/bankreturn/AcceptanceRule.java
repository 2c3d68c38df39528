package dev.sekisho.compensation.bankreturn;

/** Why somebody does not accept a statement; a stable code. */
public enum AcceptanceRule {
    IS_TAKER,
    /** It is in line, or a later one is. */
    IN_LINE
}
