package dev.sekisho.link.board.page;

import dev.sekisho.kit.problem.ProblemException;

/** What the board refuses, by the codes by which the API refuses it. */
final class BoardProblems {

    private BoardProblems() {}

    static ProblemException bankUnknown() {
        return ProblemException.of(404, "not-found", "There is no such partner bank")
                .build();
    }

    static ProblemException resumeUnknown() {
        return ProblemException.of(404, "not-found", "There is no such resume").build();
    }

    static ProblemException alarmUnknown() {
        return ProblemException.of(404, "not-found", "There is no such alarm").build();
    }

    static ProblemException notInScope() {
        return ProblemException.of(403, "not-in-scope", "The caller may not stop or open this")
                .build();
    }

    static ProblemException plannedEnd() {
        return ProblemException.of(422, "planned-end-impossible", "The planned end is not within the coming five years")
                .build();
    }

    static ProblemException full() {
        return ProblemException.of(409, "suspension-book-full", "The book of suspensions has no room for another bank")
                .build();
    }

    static ProblemException resumeRefused(String rule) {
        return ProblemException.of(422, "resume-refused", "This does not count for a resume")
                .with("rule", rule)
                .build();
    }
}
