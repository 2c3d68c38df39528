package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Nothing holds an account any more. */
public record AccountReleased(UUID accountId) implements FactData {}
