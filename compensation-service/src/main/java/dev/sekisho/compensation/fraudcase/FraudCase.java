package dev.sekisho.compensation.fraudcase;

/** What we do about one or more reports of the same fraud, in the state that decides what may still happen. */
public sealed interface FraudCase permits LiveCase, ClosedCase {

    CaseHead head();

    CaseState state();
}
