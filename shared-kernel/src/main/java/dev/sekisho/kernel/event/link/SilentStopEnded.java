package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A bank takes our debits again. */
public record SilentStopEnded(UUID alarmId, String bankCode) implements FactData {}
