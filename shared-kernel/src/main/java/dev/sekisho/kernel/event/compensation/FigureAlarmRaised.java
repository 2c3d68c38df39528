package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** Yen per case of one series of published figures moved too far for the same thing to have been counted. */
public record FigureAlarmRaised(
        UUID alarmId,
        UUID bulletinId,
        String series,
        long cases,
        long casesBefore,
        long yenPerCase,
        long yenPerCaseBefore,
        Instant acknowledgeBy)
        implements FactData {}
