package dev.sekisho.compensation.settlement;

/** What came of a command. @param <T> what it is about */
public sealed interface Outcome<T> {

    /** Done, and this is how it stands now. */
    record Done<T>(T now) implements Outcome<T> {}

    /** Not done. */
    record Refused<T>(SettlementRule rule) implements Outcome<T> {}

    /** There is no such thing. */
    record Absent<T>() implements Outcome<T> {}
}
