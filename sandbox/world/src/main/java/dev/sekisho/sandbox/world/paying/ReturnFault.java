package dev.sekisho.sandbox.world.paying;

/** How a bank errs when it books money back. */
public enum ReturnFault {
    /** It books the same return twice. */
    TWICE,
    /** It books one yen more than was sent. */
    OTHER_AMOUNT,
    /** It says in other words than 資金返却 what it is. */
    UNKNOWN_WORDS
}
