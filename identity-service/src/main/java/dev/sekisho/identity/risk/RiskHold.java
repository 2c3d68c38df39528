package dev.sekisho.identity.risk;

import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Why an account was held, as it was found at that moment; it is never written over. */
public record RiskHold(UUID id, AccountId account, Instant heldAt, Assessment assessment) {

    public RiskHold {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(heldAt, "heldAt");
        Objects.requireNonNull(assessment, "assessment");
    }
}
