package dev.sekisho.sandbox.actor;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * What somebody answered: the status, the JSON (missing where there was none), the text as it came, and where it sends
 * the asker.
 */
public record Answer(int status, JsonNode body, String text, Optional<URI> location) {

    public boolean is(int... statuses) {
        return Arrays.stream(statuses).anyMatch(expected -> expected == status);
    }

    public boolean isDone() {
        return status >= 200 && status < 300;
    }

    /** The next step of a way, taken only if this one was done; else this answer is the end of the way. */
    public Answer then(Function<Answer, Answer> next) {
        return isDone() ? next.apply(this) : this;
    }

    /** A member of the answer as text; empty if it is not there. */
    public String text(String member) {
        return body.path(member).asText("");
    }

    /** A whole number of the answer; 0 if it is not there. */
    public long number(String member) {
        return body.path(member).asLong();
    }

    /** The last part of a problem's type; empty if the answer is none. */
    public String problem() {
        String type = text("type");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** This answer. @throws BrokenPromise if it has another status than one of these */
    public Answer expect(String promise, int... statuses) {
        if (!is(statuses)) {
            throw new BrokenPromise(promise + ": expected " + Arrays.toString(statuses) + ", got " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return status + " " + text;
    }
}
