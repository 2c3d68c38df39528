package dev.sekisho.compensation.zengin;

/** What can be wrong with a file of transfers or a statement; a file with any of these is refused whole. */
public enum Defect {
    /** A record or the file ends before or behind 120 bytes. */
    WRONG_LENGTH,
    /** Line ends in some places and not in others. */
    LINE_ENDS_MIXED,
    /** Header, data, trailer and end do not come in this order. */
    OUT_OF_ORDER,
    /** The file is of another 種別 than 総合振込. */
    NOT_TRANSFERS,
    /** The file is of another 種別 than 入出金取引明細. */
    NOT_A_STATEMENT,
    /** コード区分 is not JIS: EBCDIC bytes would be read as other names. */
    NOT_JIS,
    NUMBER_MALFORMED,
    NAME_MALFORMED,
    NAME_MISSING,
    /** A day, a kind of account, an amount, a reference or a method that the format does not have. */
    VALUE_UNKNOWN,
    DUMMY_NOT_BLANK,
    /** The same reference twice: somebody would be paid twice, or a return be told twice. */
    DUPLICATE,
    COUNT_DIFFERS,
    TOTAL_DIFFERS,
    /** What was there before and what came and went do not make what is there after. */
    BALANCE_DIFFERS,
    TOO_MUCH,
    AFTER_END
}
