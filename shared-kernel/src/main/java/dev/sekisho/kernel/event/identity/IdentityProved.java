package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The operator's own proof of who the account's holder is. */
public record IdentityProved(UUID proofId, UUID accountId, UUID personId, String method, String kanaSource)
        implements FactData {}
