package dev.sekisho.compensation.settlement.rest;

import dev.sekisho.compensation.settlement.Outcome;
import dev.sekisho.kit.problem.ProblemException;

/** The refusals of settlements, as they leave this service. */
final class SettlementProblems {

    private SettlementProblems() {}

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.now();
        }
        if (outcome instanceof Outcome.Refused<T> refused) {
            throw ProblemException.of(422, "settlement-refused", "This word does not count")
                    .with("rule", refused.rule())
                    .build();
        }
        throw unknown();
    }

    static ProblemException unknown() {
        return ProblemException.of(404, "not-found", "There is no such thing").build();
    }

    static ProblemException caseUnknown() {
        return ProblemException.of(404, "case-unknown", "There is no such case").build();
    }

    static ProblemException sharesIncomplete() {
        return ProblemException.of(
                        400, "shares-incomplete", "A rule has exactly one share for every fault and type of claim")
                .build();
    }

    static ProblemException badDate(String field) {
        return ProblemException.of(400, "date-malformed", "A day or month is none")
                .with("field", field)
                .build();
    }
}
