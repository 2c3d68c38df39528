package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A command on a lump sum was refused. */
public record LumpSumRefused(UUID lumpSumId, String rule, UUID personId) implements FactData {}
