package dev.sekisho.link.silence;

/** An alarm that a bank seems to have stopped us; it suspends nothing, it makes a person look. */
public sealed interface SilentStop permits RaisedAlarm, SeenAlarm {

    AlarmHead head();

    /** The version of its latest fact. */
    long version();
}
