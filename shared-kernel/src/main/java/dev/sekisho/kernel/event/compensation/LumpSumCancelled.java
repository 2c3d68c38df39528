package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A lump sum was given up before its release; its claims wait again. */
public record LumpSumCancelled(UUID lumpSumId, UUID personId) implements FactData {}
