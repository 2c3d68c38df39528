package dev.sekisho.compensation.settlement;

/** Whose fault it was that a stranger could charge an account. */
public enum Fault {
    /** The operator let somebody in under another's name. */
    OPERATOR,
    /** The bank took too little for its depositor. */
    BANK,
    BOTH,
    /** Nobody has said yet. */
    UNDETERMINED
}
