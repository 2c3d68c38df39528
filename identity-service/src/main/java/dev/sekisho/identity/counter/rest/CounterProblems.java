package dev.sekisho.identity.counter.rest;

import dev.sekisho.identity.counter.CounterOutcome;
import dev.sekisho.identity.counter.CounterRefusal;
import dev.sekisho.kit.problem.DeskProblems;
import dev.sekisho.kit.problem.ProblemException;

/** How refusals about entries are answered. */
final class CounterProblems {

    private CounterProblems() {}

    /** The result. @throws ProblemException if there is none */
    static <T> T resultOf(CounterOutcome<T> outcome) {
        if (outcome instanceof CounterOutcome.Done<T> done) {
            return done.result();
        }
        throw problem(((CounterOutcome.Refused<T>) outcome).why());
    }

    static ProblemException invalid(String field, String rule) {
        return DeskProblems.invalid(field, rule);
    }

    private static ProblemException problem(CounterRefusal why) {
        return switch (why) {
            case NOT_ENTITLED -> DeskProblems.notEntitled();
            case UNKNOWN, NOT_ADMITTED ->
                ProblemException.of(404, "not-found", "There is no such entry, or no account that may be proved now")
                        .build();
            case LETTER_MISSING -> invalid("trackingReference", "LetterByPostOnly");
            case SAME_PERSON, OWN_IDENTITY -> DeskProblems.anotherPerson(why.name());
            case CONTENT_CHANGED ->
                ProblemException.of(409, "content-changed", "The entry is not any more what was looked at")
                        .build();
            case LETTER_NOT_DELIVERED ->
                ProblemException.of(422, "letter-not-delivered", "The letter has not arrived at the address")
                        .build();
            case DECIDED ->
                ProblemException.of(409, "entry-decided", "The entry was approved or refused before")
                        .build();
        };
    }
}
