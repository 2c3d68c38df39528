package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A second person wants exactly this file taken back; its unverified links end. */
public record LinkImportWithdrawalApproved(UUID importId, String sha256, UUID staffId, UUID personId)
        implements FactData {}
