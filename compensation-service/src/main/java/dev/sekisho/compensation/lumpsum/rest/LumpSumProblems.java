package dev.sekisho.compensation.lumpsum.rest;

import dev.sekisho.compensation.lumpsum.LumpSum;
import dev.sekisho.compensation.lumpsum.LumpSumOutcome;
import dev.sekisho.kit.problem.ProblemException;

/** The refusals of lump sums, as they leave this service. */
final class LumpSumProblems {

    private LumpSumProblems() {}

    static LumpSum done(LumpSumOutcome outcome) {
        if (outcome instanceof LumpSumOutcome.Done done) {
            return done.lumpSum();
        }
        if (outcome instanceof LumpSumOutcome.Refused refused) {
            throw ProblemException.of(422, "lump-sum-refused", "The lump sum is not made, moved or answered")
                    .with("rule", refused.rule())
                    .build();
        }
        throw unknown();
    }

    static ProblemException unknown() {
        return ProblemException.of(404, "lump-sum-unknown", "There is no such lump sum")
                .build();
    }

    static ProblemException answer() {
        return ProblemException.of(
                        400, "answer-contradictory", "A line is named once, and has a code exactly if it was not paid")
                .build();
    }
}
