package dev.sekisho.compensation.threshold;

/** That something about damage is too much to be overlooked; it suspends nothing, it makes a person look. */
public sealed interface DamageAlarm permits RaisedAlarm, SeenAlarm {

    AlarmHead head();
}
