package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** An approval of a wave did not count, by this rule. */
public record ReverificationRefused(UUID waveId, String rule, UUID staffId, UUID personId) implements FactData {}
