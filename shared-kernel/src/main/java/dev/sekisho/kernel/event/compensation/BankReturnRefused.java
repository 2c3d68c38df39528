package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** What somebody said about a return does not count. */
public record BankReturnRefused(UUID returnId, String rule, UUID personId) implements FactData {}
