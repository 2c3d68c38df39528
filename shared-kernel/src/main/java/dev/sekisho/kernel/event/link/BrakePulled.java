package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/** Somebody stopped operations everywhere at once. */
public record BrakePulled(UUID brakeId, long epoch, List<String> operations, String reason, String actor)
        implements FactData {}
