package dev.sekisho.compensation.paymentrun.rest;

import dev.sekisho.compensation.paymentrun.RunOutcome;
import dev.sekisho.kit.problem.ProblemException;

/** The refusals of payment runs, as they leave this service. */
final class RunProblems {

    private RunProblems() {}

    static RunView answer(RunOutcome outcome) {
        if (outcome instanceof RunOutcome.Done done) {
            return RunView.of(done.run());
        }
        if (outcome instanceof RunOutcome.Refused refused) {
            throw ProblemException.of(422, "payment-run-refused", "The payment run is not made, moved or handed out")
                    .with("rule", refused.rule())
                    .build();
        }
        throw unknown();
    }

    static ProblemException unknown() {
        return ProblemException.of(404, "payment-run-unknown", "There is no such payment run")
                .build();
    }

    static ProblemException badDate() {
        return ProblemException.of(400, "date-malformed", "The transfer date is no date")
                .with("field", "transferDate")
                .build();
    }
}
