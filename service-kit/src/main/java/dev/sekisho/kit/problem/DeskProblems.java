package dev.sekisho.kit.problem;

import java.util.List;
import java.util.Map;

/** The refusals that are worded alike at every desk where staff decide something. */
public final class DeskProblems {

    private DeskProblems() {}

    /** 400: a field is not as it should be. @param rule a stable code */
    public static ProblemException invalid(String field, String rule) {
        return ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                .with("violations", List.of(Map.of("field", field, "rule", rule)))
                .build();
    }

    /** 403: the caller's role ended since the token was issued. */
    public static ProblemException notEntitled() {
        return ProblemException.of(403, "not-entitled", "The caller does not hold the role for this any more")
                .build();
    }

    /** 422: four eyes are two persons. @param rule a stable code */
    public static ProblemException anotherPerson(String rule) {
        return ProblemException.of(422, "approval-refused", "Another person has to approve")
                .with("rule", rule)
                .build();
    }
}
