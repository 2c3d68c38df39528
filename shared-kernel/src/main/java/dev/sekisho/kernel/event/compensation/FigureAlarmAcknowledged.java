package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A person has seen the alarm about published figures; the first one counts. */
public record FigureAlarmAcknowledged(UUID alarmId, UUID staffId, UUID personId, long afterSeconds, boolean late)
        implements FactData {}
