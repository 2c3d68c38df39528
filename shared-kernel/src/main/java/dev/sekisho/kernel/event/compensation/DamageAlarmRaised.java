package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** Cases that a bank confirmed are too many to be overlooked and too few to stop it; a person has to look. */
public record DamageAlarmRaised(UUID alarmId, String bankCode, long cases, long casesBefore, Instant acknowledgeBy)
        implements FactData {}
