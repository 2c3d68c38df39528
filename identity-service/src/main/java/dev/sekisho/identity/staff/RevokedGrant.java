package dev.sekisho.identity.staff;

import java.util.Optional;

/** A grant that somebody ended; it does not come back. */
public record RevokedGrant(
        GrantTerms terms, long version, Signature proposed, Optional<Signature> approved, Signature revoked)
        implements RoleGrant {}
