package dev.sekisho.link.review.rest;

import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.review.ReviewRefusal;
import java.util.List;
import java.util.Map;

/** The problems of reviewing a path. */
final class PathReviewProblems {

    private PathReviewProblems() {}

    static ProblemException invalid(String field, String rule) {
        return ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                .with("violations", List.of(Map.of("field", field, "rule", rule)))
                .build();
    }

    static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "There is no such review").build();
    }

    static ProblemException bankUnknown() {
        return ProblemException.of(422, "bank-unknown", "There is no such partner bank")
                .build();
    }

    static ProblemException openBefore() {
        return ProblemException.of(409, "path-review-open", "The bank was told of this path before")
                .build();
    }

    static ProblemException refused(ReviewRefusal rule) {
        return rule == ReviewRefusal.DECIDED
                ? ProblemException.of(409, "path-review-decided", "The bank has said this before")
                        .build()
                : ProblemException.of(422, "approval-refused", "Another person has to approve")
                        .with("rule", rule.name())
                        .build();
    }
}
