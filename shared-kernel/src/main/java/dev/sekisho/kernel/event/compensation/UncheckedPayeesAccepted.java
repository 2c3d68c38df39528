package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A person makes or releases a payment run knowing that so many of its payees' banks could not be asked for their names. */
public record UncheckedPayeesAccepted(UUID runId, int payees, UUID personId) implements FactData {}
