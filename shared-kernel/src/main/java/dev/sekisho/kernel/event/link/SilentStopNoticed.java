package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A bank seems to have stopped taking our debits without saying so. */
public record SilentStopNoticed(
        UUID alarmId, String bankCode, String cause, int debits, int failed, int refused, long windowSeconds)
        implements FactData {}
