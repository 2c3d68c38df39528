package dev.sekisho.identity.staff;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A token as it is kept: not the token, but what it was for. */
public record IssuedToken(UUID id, UUID staffId, String audience, FactorKind factor, Instant expiresAt) {

    public IssuedToken {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(staffId, "staffId");
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(factor, "factor");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }
}
