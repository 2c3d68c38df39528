package dev.sekisho.compensation.disclosure;

/** A part of a case that a request may cover. */
public enum Part {
    /** Reports with both their times, without anybody's own words. */
    REPORTS,
    /** What people said in their own words; for a warrant alone. */
    STATEMENTS,
    /** What banks confirmed. */
    CHARGES,
    /** Where the money of these went. */
    TRACE,
    /** What was stopped and frozen. */
    MEASURES,
    /** The facts of all of this with their proofs. */
    FACTS;

    boolean mayBeCoveredBy(Kind kind) {
        return this != STATEMENTS || kind == Kind.WARRANT;
    }
}
