package dev.sekisho.compensation.bankreturn.rest;

import dev.sekisho.compensation.bankreturn.AcceptanceRule;
import dev.sekisho.compensation.bankreturn.DecideReturn;
import dev.sekisho.compensation.bankreturn.TakeStatement;
import dev.sekisho.kit.problem.ProblemException;

/** The refusals of statements and returns, as they leave this service. */
final class ReturnProblems {

    private ReturnProblems() {}

    static ProblemException statementMissing() {
        return ProblemException.of(400, "statement-missing", "There are no bytes of a statement")
                .build();
    }

    static ProblemException statementUnknown() {
        return ProblemException.of(404, "statement-unknown", "There is no such statement")
                .build();
    }

    static ProblemException notAccepted(AcceptanceRule rule) {
        return ProblemException.of(422, "statement-not-accepted", "This word about the statement does not count")
                .with("rule", rule)
                .build();
    }

    static ProblemException returnUnknown() {
        return ProblemException.of(404, "bank-return-unknown", "There is no such return")
                .build();
    }

    static ProblemException refused(TakeStatement.Outcome.Refused refused) {
        return ProblemException.of(422, "statement-refused", "The statement is not taken, and nothing of it")
                .with("rule", refused.rule())
                .with("record", refused.malformed().map(file -> file.record()).orElse(null))
                .with("defect", refused.malformed().map(file -> file.defect()).orElse(null))
                .build();
    }

    static ProblemException refused(DecideReturn.Outcome.Refused refused) {
        return ProblemException.of(422, "bank-return-refused", "What was said about the return does not count")
                .with("rule", refused.rule())
                .build();
    }
}
