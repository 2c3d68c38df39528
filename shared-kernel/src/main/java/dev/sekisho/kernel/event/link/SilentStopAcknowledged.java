package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A person has seen the alarm of a silent stop, so many seconds after it was raised. */
public record SilentStopAcknowledged(
        UUID alarmId, String bankCode, UUID staffId, UUID personId, long afterSeconds, boolean late)
        implements FactData {}
