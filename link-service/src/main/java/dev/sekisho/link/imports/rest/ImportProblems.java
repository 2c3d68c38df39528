package dev.sekisho.link.imports.rest;

import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.imports.ImportRefusal;

/** The problems of importing links. */
final class ImportProblems {

    private ImportProblems() {}

    static ProblemException of(ImportRefusal why) {
        return switch (why) {
            case UNKNOWN ->
                ProblemException.of(404, "not-found", "There is no such import").build();
            case DECIDED ->
                ProblemException.of(409, "link-import-state", "The import is not in a state for this")
                        .build();
            case PART_DIFFERS ->
                ProblemException.of(409, "link-import-part-differs", "The part is not what it has to be")
                        .build();
            case SAME_PERSON ->
                ProblemException.of(422, "approval-refused", "Another person has to approve")
                        .with("rule", why.name())
                        .build();
            case LINES_MISSING, CHECKSUM_DIFFERS, CHECKED_TOO_LONG_AGO ->
                ProblemException.of(422, "link-import-refused", "The file is not what was said of it")
                        .with("rule", why.name())
                        .build();
        };
    }
}
