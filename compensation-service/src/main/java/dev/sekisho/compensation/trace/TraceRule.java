package dev.sekisho.compensation.trace;

/** Which yen of a wallet leave it, where money has no marks: both are conventions of courts and auditors. */
public enum TraceRule {
    /** The oldest money first. What happens to a charge does not depend on what else is traced. */
    FIRST_IN_FIRST_OUT,
    /** Of all that is there its share, to the yen; who loses the rounding depends on what else is traced. */
    PRO_RATA
}
