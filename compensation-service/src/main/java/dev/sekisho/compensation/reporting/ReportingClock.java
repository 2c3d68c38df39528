package dev.sekisho.compensation.reporting;

/** The time for one report to an authority. */
public sealed interface ReportingClock permits RunningClock, StoppedClock {

    ClockHead head();
}
