package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The eKYC vendor sent something that cannot count any more or belongs to another session. */
public record ProofEventIgnored(UUID proofId, String eventId, String reason) implements FactData {}
