package dev.sekisho.identity.staff;

import java.time.Instant;

/** A grant that was not ended; proposed, or in force until its end. */
public sealed interface LiveGrant extends RoleGrant permits ProposedGrant, GrantedRole {

    default GrantChange revoke(Actor by, Instant now) {
        return RoleGrant.revoke(this, by, now);
    }
}
