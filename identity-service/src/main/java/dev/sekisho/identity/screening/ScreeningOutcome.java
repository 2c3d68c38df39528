package dev.sekisho.identity.screening;

/** What came of a command of the MLRO: done with a result, or refused for a reason. */
public sealed interface ScreeningOutcome<T> {

    static <T> ScreeningOutcome<T> done(T result) {
        return new Done<>(result);
    }

    static <T> ScreeningOutcome<T> refused(ScreeningRefusal why) {
        return new Refused<>(why);
    }

    /** It was done. */
    record Done<T>(T result) implements ScreeningOutcome<T> {}

    /** It was not. */
    record Refused<T>(ScreeningRefusal why) implements ScreeningOutcome<T> {}
}
