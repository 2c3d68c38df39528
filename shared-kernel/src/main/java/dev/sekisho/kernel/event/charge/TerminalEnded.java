package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A terminal is not at its shop any more and takes no payments there. */
public record TerminalEnded(UUID merchantId, String shop, String terminal, Instant endedAt, String by)
        implements FactData {}
