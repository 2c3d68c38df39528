package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A terminal of a shop takes payments. */
public record TerminalRegistered(UUID merchantId, String shop, String terminal, Instant since, String by)
        implements FactData {}
