package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;

/** Failed tries at banks follow a pattern of guessing or spraying: an alarm, with what it brought about and until when. */
public record PatternTripped(
        String pattern, String effect, String bankCode, int failures, int accounts, Instant stoppedUntil)
        implements FactData {}
