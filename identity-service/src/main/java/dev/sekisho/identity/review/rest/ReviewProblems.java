package dev.sekisho.identity.review.rest;

import dev.sekisho.identity.review.ReviewRefusal;
import dev.sekisho.kit.problem.ProblemException;
import java.util.List;
import java.util.Map;

/** How refusals at the desk are answered. */
final class ReviewProblems {

    private ReviewProblems() {}

    static ProblemException of(ReviewRefusal why) {
        return switch (why) {
            case NOT_ENTITLED ->
                ProblemException.of(403, "not-entitled", "The caller does not hold the role for this any more")
                        .build();
            case UNKNOWN -> unknown();
            case SAME_PERSON ->
                ProblemException.of(422, "approval-refused", "Another person has to approve")
                        .with("rule", why.name())
                        .build();
            case DECIDED ->
                ProblemException.of(409, "review-decided", "The review was decided before")
                        .build();
        };
    }

    static ProblemException unknown() {
        return ProblemException.of(404, "not-found", "There is no such review").build();
    }

    static ProblemException invalid(String field, String rule) {
        return ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                .with("violations", List.of(Map.of("field", field, "rule", rule)))
                .build();
    }
}
