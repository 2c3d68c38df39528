package dev.sekisho.compensation.report;

/** What came of looking for the bank account that a report names. */
public enum Lookup {
    /** The report named none. */
    NOT_ASKED,
    FOUND,
    /** It was never linked. */
    UNKNOWN,
    /** Its owner did not answer; the report has to be sent again with it. */
    UNAVAILABLE
}
