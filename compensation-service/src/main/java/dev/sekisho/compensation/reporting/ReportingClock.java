package dev.sekisho.compensation.reporting;

/** The time for one report to an authority. */
public sealed interface ReportingClock permits RunningClock, StoppedClock, DroppedClock {

    ClockHead head();

    /** The same, of which something was said. */
    ReportingClock noted();
}
