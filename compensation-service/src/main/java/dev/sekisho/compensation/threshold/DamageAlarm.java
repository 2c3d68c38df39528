package dev.sekisho.compensation.threshold;

/** That cases of a bank are more than nothing and less than a stop; it suspends nothing, it makes a person look. */
public sealed interface DamageAlarm permits RaisedAlarm, SeenAlarm {

    AlarmHead head();
}
