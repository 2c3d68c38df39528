package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A person has seen the alarm; the first one counts. */
public record DamageAlarmAcknowledged(
        UUID alarmId, String bankCode, UUID staffId, UUID personId, long afterSeconds, boolean late)
        implements FactData {}
