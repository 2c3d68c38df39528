package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** How a brake was answered: COMPLETE when every lease holder refuses or its lease ran out, else INCOMPLETE; measured. */
public record BrakeAnswered(
        UUID brakeId, long epoch, String result, long elapsedMillis, long answered, long ranOut, long missing)
        implements FactData {}
