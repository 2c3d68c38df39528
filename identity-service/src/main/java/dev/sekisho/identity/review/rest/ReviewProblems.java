package dev.sekisho.identity.review.rest;

import dev.sekisho.identity.review.ReviewRefusal;
import dev.sekisho.kit.problem.DeskProblems;
import dev.sekisho.kit.problem.ProblemException;

/** How refusals at the desk are answered. */
final class ReviewProblems {

    private ReviewProblems() {}

    static ProblemException of(ReviewRefusal why) {
        return switch (why) {
            case NOT_ENTITLED -> DeskProblems.notEntitled();
            case UNKNOWN -> unknown();
            case SAME_PERSON -> DeskProblems.anotherPerson(why.name());
            case DECIDED ->
                ProblemException.of(409, "review-decided", "The review was decided before")
                        .build();
        };
    }

    static ProblemException unknown() {
        return ProblemException.of(404, "not-found", "There is no such review").build();
    }

    static ProblemException invalid(String field, String rule) {
        return DeskProblems.invalid(field, rule);
    }
}
