package dev.sekisho.compensation.reporting;

import dev.sekisho.compensation.deadline.Subject;

/** What has to be reported to whom. */
public enum Duty {
    /** The first word to the supervisor of money transfer. */
    REGULATOR_FIRST(Subject.REGULATOR_FIRST),
    /** Personal data: first to the privacy commission. */
    PRIVACY_PRELIMINARY(Subject.PRIVACY_PRELIMINARY),
    /** Personal data: the whole of it. */
    PRIVACY_FULL(Subject.PRIVACY_FULL),
    /** Personal data: the whole of it, where harm may have been meant. */
    PRIVACY_FULL_AFTER_ATTACK(Subject.PRIVACY_FULL_AFTER_ATTACK);

    private final Subject subject;

    Duty(Subject subject) {
        this.subject = subject;
    }

    public Subject subject() {
        return subject;
    }
}
