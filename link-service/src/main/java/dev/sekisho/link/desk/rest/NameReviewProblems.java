package dev.sekisho.link.desk.rest;

import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.desk.DeskRefusal;
import java.util.List;
import java.util.Map;

/** The problems of looking at names. */
final class NameReviewProblems {

    private NameReviewProblems() {}

    static ProblemException invalid(String field, String rule) {
        return ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                .with("violations", List.of(Map.of("field", field, "rule", rule)))
                .build();
    }

    static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "No name of such a request waits")
                .build();
    }

    static ProblemException over() {
        return ProblemException.of(409, "name-review-over", "Nobody waits for this any more")
                .build();
    }

    static ProblemException refused(DeskRefusal rule) {
        return ProblemException.of(422, "approval-refused", "Another person has to decide")
                .with("rule", rule.name())
                .build();
    }
}
