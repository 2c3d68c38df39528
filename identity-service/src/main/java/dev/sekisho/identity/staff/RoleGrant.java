package dev.sekisho.identity.staff;

import dev.sekisho.kernel.event.identity.RoleRevoked;
import java.time.Instant;
import java.util.Optional;

/** A role for somebody: proposed by one person, in force once another approved, ended by any one. */
public sealed interface RoleGrant permits LiveGrant, RevokedGrant {

    GrantTerms terms();

    /** The version of its latest fact. */
    long version();

    /** Who proposed it; the two founders' own grants say themselves. */
    Signature proposed();

    Optional<Signature> approved();

    /** The end of it, by one person and at once. */
    static GrantChange revoke(LiveGrant grant, Actor by, Instant now) {
        GrantTerms terms = grant.terms();
        var fact = new RoleRevoked(
                terms.id(),
                terms.holder().id(),
                terms.role().title(),
                by.staffId(),
                by.person().value());
        var revoked =
                new RevokedGrant(terms, grant.version(), grant.proposed(), grant.approved(), Signature.of(by, now));
        return new GrantChange(revoked, fact);
    }
}
