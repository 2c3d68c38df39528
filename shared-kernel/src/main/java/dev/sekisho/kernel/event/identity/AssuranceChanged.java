package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** How sure the operator is of an account's holder, from now on. */
public record AssuranceChanged(UUID accountId, int assurance, String cause) implements FactData {}
