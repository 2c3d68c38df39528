package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/** The eKYC vendor refused, or what it answered was not enough. */
public record IdentityProofRefused(UUID proofId, UUID accountId, String method, List<String> reasons)
        implements FactData {}
