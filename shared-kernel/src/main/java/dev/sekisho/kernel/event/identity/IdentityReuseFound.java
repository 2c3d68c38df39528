package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/** A good proof shows a person or a document that stand for more than they may; the account is held for review. */
public record IdentityReuseFound(UUID proofId, UUID accountId, UUID personId, List<String> reasons)
        implements FactData {}
