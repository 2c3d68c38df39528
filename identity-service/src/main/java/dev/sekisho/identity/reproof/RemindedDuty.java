package dev.sekisho.identity.reproof;

import java.time.Instant;

/** The gateway took the notice to the holder. */
public record RemindedDuty(DutyHead head, long version, Instant remindedAt) implements TimelyDuty {}
