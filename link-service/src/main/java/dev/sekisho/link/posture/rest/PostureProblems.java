package dev.sekisho.link.posture.rest;

import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.posture.ChangeRefusal;
import java.util.List;
import java.util.Map;

/** The problems of changing a posture. */
final class PostureProblems {

    private PostureProblems() {}

    static ProblemException invalid(String field, String rule) {
        return ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                .with("violations", List.of(Map.of("field", field, "rule", rule)))
                .build();
    }

    static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "There is no such thing").build();
    }

    static ProblemException bankUnknown() {
        return ProblemException.of(422, "bank-unknown", "There is no such partner bank")
                .build();
    }

    static ProblemException impossible(String detail) {
        return ProblemException.of(422, "posture-impossible", "There can be no such posture")
                .detail(detail)
                .build();
    }

    static ProblemException full() {
        return ProblemException.of(409, "suspension-book-full", "The book of suspensions has no room for another bank")
                .build();
    }

    static ProblemException refused(ChangeRefusal rule) {
        return switch (rule) {
            case DECIDED ->
                ProblemException.of(409, "posture-change-decided", "This was decided before")
                        .build();
            case DATE_TAKEN ->
                ProblemException.of(409, "posture-date-taken", "Another version comes into force at this moment")
                        .build();
            case SAME_PERSON, REVIEW_OVERDUE ->
                ProblemException.of(422, "approval-refused", "This word does not count")
                        .with("rule", rule.name())
                        .build();
        };
    }
}
