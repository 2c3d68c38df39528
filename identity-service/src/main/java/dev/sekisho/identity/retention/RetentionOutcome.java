package dev.sekisho.identity.retention;

import java.time.Instant;
import java.util.Optional;

/** What came of a command about records: done with a result, or refused for a reason. */
public sealed interface RetentionOutcome<T> {

    static <T> RetentionOutcome<T> done(T result) {
        return new Done<>(result);
    }

    static <T> RetentionOutcome<T> refused(RetentionRefusal why) {
        return new Refused<>(new Refusal(why, Optional.empty()));
    }

    static <T> RetentionOutcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** It was done. */
    record Done<T>(T result) implements RetentionOutcome<T> {}

    /** It was not. */
    record Refused<T>(Refusal refusal) implements RetentionOutcome<T> {}

    /** Why not. @param keepUntil until when, if time alone is in the way */
    record Refusal(RetentionRefusal why, Optional<Instant> keepUntil) {}
}
