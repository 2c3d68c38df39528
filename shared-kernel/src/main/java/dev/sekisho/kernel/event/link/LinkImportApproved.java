package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A second person approved exactly this file; its links are made, all of them unverified. */
public record LinkImportApproved(UUID importId, String sha256, UUID staffId, UUID personId) implements FactData {}
