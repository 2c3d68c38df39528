package dev.sekisho.identity.reproof;

import dev.sekisho.kernel.event.FactData;

/** A duty as it is after something happened, and the fact that says so. */
public record DutyChange(ReproofDuty duty, FactData fact) {}
