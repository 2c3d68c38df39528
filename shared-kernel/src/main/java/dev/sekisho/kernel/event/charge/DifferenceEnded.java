package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A difference is over: carried out, or the bank spoke after all. */
public record DifferenceEnded(UUID differenceId, String reason) implements FactData {}
