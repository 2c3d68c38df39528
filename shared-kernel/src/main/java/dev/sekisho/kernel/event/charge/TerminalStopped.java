package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A terminal takes no payments until two persons lift the stop; what was held or paid there before goes on. */
public record TerminalStopped(
        UUID merchantId, String shop, String terminal, String reason, Instant stoppedAt, UUID staffId, UUID personId)
        implements FactData {}
