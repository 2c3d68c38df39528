package dev.sekisho.compensation.claim.rest;

import dev.sekisho.compensation.claim.ClaimOutcome;
import dev.sekisho.compensation.zengin.UnwritableName;
import dev.sekisho.kit.problem.ProblemException;

/** The refusals of claims, as they leave this service. */
final class ClaimProblems {

    private ClaimProblems() {}

    static ProblemException caseUnknown() {
        return ProblemException.of(404, "case-unknown", "There is no such case").build();
    }

    static ProblemException claimUnknown() {
        return ProblemException.of(404, "claim-unknown", "There is no such claim")
                .build();
    }

    static ProblemException refused(ClaimOutcome.Refused refused) {
        return ProblemException.of(422, "claim-refused", "The claim is not taken")
                .with("claimId", refused.claim().value())
                .with("rule", refused.rule())
                .build();
    }

    static ProblemException approvalRefused(ClaimOutcome.Refused refused) {
        return ProblemException.of(422, "approval-refused", "This approval does not count")
                .with("claimId", refused.claim().value())
                .with("rule", refused.rule())
                .build();
    }

    static ProblemException notWritable(UnwritableName name) {
        return ProblemException.of(422, "payee-not-writable", "The holder's name cannot be written into a bank file")
                .with("position", name.position())
                .build();
    }

    static ProblemException chargeTwice() {
        return ProblemException.of(400, "charge-named-twice", "A charge is named twice")
                .build();
    }

    static ProblemException payeeNotCheckable() {
        return ProblemException.of(503, "payee-not-checkable", "Whose account it is cannot be checked now")
                .build();
    }
}
