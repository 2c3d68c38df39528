package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A session with the eKYC vendor was opened. */
public record IdentityProofStarted(UUID proofId, UUID accountId, String method) implements FactData {}
