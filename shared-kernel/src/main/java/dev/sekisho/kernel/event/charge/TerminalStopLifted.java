package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Two persons let a stopped terminal take payments again. */
public record TerminalStopLifted(UUID merchantId, String shop, String terminal, UUID changeId) implements FactData {}
