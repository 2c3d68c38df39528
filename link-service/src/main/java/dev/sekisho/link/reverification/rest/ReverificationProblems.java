package dev.sekisho.link.reverification.rest;

import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.reverification.WaveRefusal;
import java.util.List;
import java.util.Map;

/** The problems of waves. */
final class ReverificationProblems {

    private ReverificationProblems() {}

    static ProblemException invalid(String field, String rule) {
        return ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                .with("violations", List.of(Map.of("field", field, "rule", rule)))
                .build();
    }

    static ProblemException of(WaveRefusal why) {
        return switch (why) {
            case UNKNOWN ->
                ProblemException.of(404, "not-found", "There is no such wave").build();
            case DECIDED ->
                ProblemException.of(409, "reverification-decided", "It was approved before")
                        .build();
            case SAME_PERSON ->
                ProblemException.of(422, "approval-refused", "Another person has to approve")
                        .with("rule", why.name())
                        .build();
            case BANK_UNKNOWN ->
                ProblemException.of(422, "bank-unknown", "There is no such partner bank")
                        .build();
            case DEADLINE_OUT_OF_RANGE ->
                ProblemException.of(422, "deadline-out-of-range", "The deadline is past or too far away")
                        .build();
        };
    }
}
