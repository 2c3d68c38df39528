package dev.sekisho.identity.staff;

/** What came of a command about staff: done with a result, or refused for a reason. */
public sealed interface StaffOutcome<T> {

    static <T> StaffOutcome<T> done(T result) {
        return new Done<>(result);
    }

    static <T> StaffOutcome<T> refused(StaffRefusal why) {
        return new Refused<>(why);
    }

    /** It was done. */
    record Done<T>(T result) implements StaffOutcome<T> {}

    /** It was not. */
    record Refused<T>(StaffRefusal why) implements StaffOutcome<T> {}
}
