package dev.sekisho.identity.staff;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What a staff token says before it is signed: one holder with a person behind it, one audience, roles, an end. */
public record StaffTokenClaims(
        UUID tokenId,
        String issuer,
        StaffHead holder,
        String audience,
        List<StaffRole> roles,
        FactorKind factor,
        Instant issuedAt,
        Instant expiresAt) {

    public StaffTokenClaims {
        roles = List.copyOf(roles);
        Objects.requireNonNull(holder, "holder");
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a staff token is for somebody with a role");
        }
    }
}
