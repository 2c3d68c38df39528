package dev.sekisho.link.statement;

/** Why a statement's file is not believed; nothing of such a file is used. */
public enum Flaw {
    TOO_LONG,
    TOO_MANY_LINES,
    /** Other characters than printable ASCII, or lines that end otherwise than by CR LF. */
    NOT_TEXT,
    /** It does not begin with the header of a statement. */
    NO_HEADER,
    OTHER_BANK,
    OTHER_DAY,
    /** A line is no booking as they are written. */
    BAD_LINE,
    /** It was cut: there is no trailer, or no end. */
    CUT,
    /** The trailer counts other lines than there are. */
    COUNT_DIFFERS,
    /** The trailer's sums are not those of the lines. */
    SUM_DIFFERS,
    /** Something follows its end. */
    AFTER_END
}
