package dev.sekisho.link.decision;

import java.time.Instant;
import java.util.Objects;

/** One check as it went: never changed afterwards, and never holding a name, a number or a code a person typed. */
public record CheckRecord(Step step, Outcome outcome, String code, Words words, Instant at) {

    public CheckRecord {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(at, "at");
    }

    public static CheckRecord passed(Step step, String code, Words words, Instant at) {
        return new CheckRecord(step, Outcome.PASSED, code, words, at);
    }

    public static CheckRecord refused(Step step, String code, Words words, Instant at) {
        return new CheckRecord(step, Outcome.REFUSED, code, words, at);
    }
}
