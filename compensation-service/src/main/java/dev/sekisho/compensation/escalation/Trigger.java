package dev.sekisho.compensation.escalation;

import java.time.Duration;

/** What reaches people by itself, whom first, and after how long or by how much growth again while it lasts. */
public enum Trigger {
    /** A confirmed case of a bank that had none for this time before. */
    FIRST_CONFIRMED_CASE(Level.DUTY_OFFICER, Duration.ofDays(90), Growth.ANEW),
    MANY_CASES(Level.MANAGEMENT, Duration.ofHours(24), Growth.DOUBLED),
    MUCH_MONEY(Level.MANAGEMENT, Duration.ofHours(24), Growth.DOUBLED),
    SEVERAL_BANKS(Level.MANAGEMENT, Duration.ofHours(24), Growth.DOUBLED),
    /** Tasks of one kind, and of one bank where they are about those of one. */
    TASKS_OVERDUE(Level.DUTY_OFFICER, Duration.ofHours(24), Growth.DOUBLED),
    CLOCK_NEAR(Level.DUTY_OFFICER, Duration.ofHours(24), Growth.ANOTHER),
    CLOCK_OVERDUE(Level.MANAGEMENT, Duration.ofHours(24), Growth.ANOTHER),
    /** Requests to hold money that nobody sent within the hour, or that a bank left unanswered (A77). */
    FREEZE_REQUESTS_OVERDUE(Level.DUTY_OFFICER, Duration.ofHours(1), Growth.DOUBLED),
    /** Lists of pictures that the police should have by now, while shops still keep them (A35). */
    PICTURES_OVERDUE(Level.DUTY_OFFICER, Duration.ofHours(24), Growth.DOUBLED),
    /** Money that came back, of which nobody knows whose it is and nobody has decided in time (IN-09). */
    RETURNS_OVERDUE(Level.DUTY_OFFICER, Duration.ofHours(24), Growth.DOUBLED),
    /** Files that the bank debited although two persons had said that it did not take them (IN-09). */
    FILES_DEBITED(Level.DUTY_OFFICER, Duration.ofHours(24), Growth.ANOTHER),
    /** Depositors whom their bank should have asked by now (A52). */
    DEPOSITORS_OVERDUE(Level.DUTY_OFFICER, Duration.ofHours(24), Growth.DOUBLED),
    /** An alarm of damage that nobody saw in time. */
    ALARM_UNSEEN(Level.DUTY_OFFICER, Duration.ofHours(1), Growth.NONE),
    /** Confirmed damage that should have been said in public (A58). */
    PUBLICATION_OVERDUE(Level.MANAGEMENT, Duration.ofHours(24), Growth.DOUBLED);

    private final Level first;
    private final Duration again;
    private final Growth growth;

    Trigger(Level first, Duration again, Growth growth) {
        this.first = first;
        this.again = again;
        this.growth = growth;
    }

    public Level first() {
        return first;
    }

    public Duration again() {
        return again;
    }

    Growth growth() {
        return growth;
    }

    /** What makes a sign that people know of another one before its time. */
    enum Growth {
        NONE,
        /** It began after people were told: what they were told of was another one. */
        ANEW,
        /** Twice as many, or twice as much money. */
        DOUBLED,
        /** One that began after people were told, or one more. */
        ANOTHER
    }
}
