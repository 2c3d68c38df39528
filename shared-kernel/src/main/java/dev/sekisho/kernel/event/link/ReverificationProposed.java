package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A person planned to have links of a bank verified again; nobody is asked yet. */
public record ReverificationProposed(
        UUID waveId, String bankCode, String scope, Instant madeBefore, Instant dueBy, UUID staffId, UUID personId)
        implements FactData {}
