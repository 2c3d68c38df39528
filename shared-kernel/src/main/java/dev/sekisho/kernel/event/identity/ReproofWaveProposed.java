package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/** Somebody planned to have the identities of these methods, proved before this day, proved again; worth nothing until another person approves. */
public record ReproofWaveProposed(
        UUID waveId,
        String reason,
        List<String> methods,
        String provedBefore,
        String startsOn,
        String deadline,
        int perDay,
        UUID by,
        UUID byPerson)
        implements FactData {}
