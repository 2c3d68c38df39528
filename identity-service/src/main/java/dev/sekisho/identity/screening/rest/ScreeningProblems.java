package dev.sekisho.identity.screening.rest;

import dev.sekisho.identity.screening.ScreeningOutcome;
import dev.sekisho.identity.screening.ScreeningRefusal;
import dev.sekisho.kit.problem.DeskProblems;
import dev.sekisho.kit.problem.ProblemException;

/** How refusals about screening are answered. */
final class ScreeningProblems {

    private ScreeningProblems() {}

    /** The result. @throws ProblemException if there is none */
    static <T> T resultOf(ScreeningOutcome<T> outcome) {
        if (outcome instanceof ScreeningOutcome.Done<T> done) {
            return done.result();
        }
        throw problem(((ScreeningOutcome.Refused<T>) outcome).why());
    }

    static ProblemException invalid(String field, String rule) {
        return DeskProblems.invalid(field, rule);
    }

    private static ProblemException problem(ScreeningRefusal why) {
        return switch (why) {
            case NOT_ENTITLED -> DeskProblems.notEntitled();
            case UNKNOWN ->
                ProblemException.of(404, "not-found", "There is no such thing").build();
            case SAME_PERSON -> DeskProblems.anotherPerson(why.name());
            case DECIDED ->
                ProblemException.of(409, "screening-decided", "It is not in the state for this any more")
                        .build();
            case PART_DIFFERS ->
                ProblemException.of(409, "list-part-differs", "This part came before with another content")
                        .build();
            case LINE_UNREADABLE -> invalid("lines", "ListLine");
            case ENTRIES_MISSING, REFERENCE_REPEATED, CHECKSUM_DIFFERS, NOT_EFFECTIVE_YET ->
                ProblemException.of(422, "list-refused", "The list is not what it was said to be, or not yet")
                        .with("rule", why.name())
                        .build();
        };
    }
}
