package dev.sekisho.identity.reproof;

import java.time.Instant;
import java.util.UUID;

/** Proved again, by this proof; it stays so. */
public record DoneDuty(DutyHead head, long version, UUID proofId, Instant doneAt) implements ReproofDuty {}
