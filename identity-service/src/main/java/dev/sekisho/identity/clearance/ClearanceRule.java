package dev.sekisho.identity.clearance;

import java.util.function.Predicate;

/**
 * One thing that may speak against an applicant, with its reason; it reads, inside the running transaction, and changes
 * nothing.
 */
interface ClearanceRule {

    ClearanceReason reason();

    boolean speaksAgainst(Applicant applicant);

    static ClearanceRule of(ClearanceReason reason, Predicate<Applicant> against) {
        return new ClearanceRule() {

            @Override
            public ClearanceReason reason() {
                return reason;
            }

            @Override
            public boolean speaksAgainst(Applicant applicant) {
                return against.test(applicant);
            }
        };
    }
}
