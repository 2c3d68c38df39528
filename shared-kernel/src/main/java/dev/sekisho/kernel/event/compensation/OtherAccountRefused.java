package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A word about another account of a depositor does not count. */
public record OtherAccountRefused(UUID otherAccountId, String rule, UUID personId) implements FactData {}
