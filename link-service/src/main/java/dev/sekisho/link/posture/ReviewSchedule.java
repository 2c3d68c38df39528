package dev.sekisho.link.posture;

/** The numbers of reviewing postures. @param warnDaysBefore how long before a review is due somebody is warned */
public record ReviewSchedule(int warnDaysBefore) {

    public ReviewSchedule {
        if (warnDaysBefore < 1 || warnDaysBefore > 365) {
            throw new IllegalArgumentException("a warning comes before a year has gone, and before the day");
        }
    }
}
