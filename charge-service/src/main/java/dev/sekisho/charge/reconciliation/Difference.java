package dev.sekisho.charge.reconciliation;

/** A difference between a bank's statement and our books, in the state that decides who may still do what. */
public sealed interface Difference permits OpenDifference, ProposedDifference, ApprovedDifference, EndedDifference {

    DifferenceHead head();
}
