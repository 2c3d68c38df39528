package dev.sekisho.identity.counter;

/** What came of a command about an entry: done with a result, or refused for a reason. */
public sealed interface CounterOutcome<T> {

    static <T> CounterOutcome<T> done(T result) {
        return new Done<>(result);
    }

    static <T> CounterOutcome<T> refused(CounterRefusal why) {
        return new Refused<>(why);
    }

    /** It was done. */
    record Done<T>(T result) implements CounterOutcome<T> {}

    /** It was not. */
    record Refused<T>(CounterRefusal why) implements CounterOutcome<T> {}
}
