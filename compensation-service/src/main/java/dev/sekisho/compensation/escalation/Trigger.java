package dev.sekisho.compensation.escalation;

import java.time.Duration;

/** What reaches people by itself, whom first, and after how long again while it lasts. */
public enum Trigger {
    /** The first confirmed case of a bank within the time after which it is one again. */
    FIRST_CONFIRMED_CASE(Level.DUTY_OFFICER, Duration.ofDays(90)),
    MANY_CASES(Level.MANAGEMENT, Duration.ofHours(24)),
    MUCH_MONEY(Level.MANAGEMENT, Duration.ofHours(24)),
    SEVERAL_BANKS(Level.MANAGEMENT, Duration.ofHours(24)),
    /** Tasks of one kind, and of one bank where they are about those of one. */
    TASKS_OVERDUE(Level.DUTY_OFFICER, Duration.ofHours(24)),
    CLOCK_NEAR(Level.DUTY_OFFICER, Duration.ofHours(24)),
    CLOCK_OVERDUE(Level.MANAGEMENT, Duration.ofHours(24)),
    /** Requests to hold money that nobody sent within the hour, or that a bank left unanswered (A77). */
    FREEZE_REQUESTS_OVERDUE(Level.DUTY_OFFICER, Duration.ofHours(1)),
    /** Lists of pictures that the police should have by now, while shops still keep them (A35). */
    PICTURES_OVERDUE(Level.DUTY_OFFICER, Duration.ofHours(24)),
    /** Depositors whom their bank should have asked by now (A52). */
    DEPOSITORS_OVERDUE(Level.DUTY_OFFICER, Duration.ofHours(24)),
    /** An alarm of damage that nobody saw in time. */
    ALARM_UNSEEN(Level.DUTY_OFFICER, Duration.ofHours(1)),
    /** Confirmed damage that should have been said in public (A58). */
    PUBLICATION_OVERDUE(Level.MANAGEMENT, Duration.ofHours(24));

    private final Level first;
    private final Duration again;

    Trigger(Level first, Duration again) {
        this.first = first;
        this.again = again;
    }

    public Level first() {
        return first;
    }

    public Duration again() {
        return again;
    }
}
