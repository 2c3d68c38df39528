package dev.sekisho.identity.staff;

import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Takes a role away, by one person and at once; a role taken away before stays so. */
@ApplicationScoped
public class EndRole {

    private final RoleGrants grants;
    private final StaffTokens tokens;
    private final Transaction transaction;

    EndRole(RoleGrants grants, StaffTokens tokens, Transaction transaction) {
        this.grants = grants;
        this.tokens = tokens;
        this.transaction = transaction;
    }

    /** @return the grant's id, also if it was ended before */
    public StaffOutcome<UUID> end(Actor by, UUID grantId, Instant now) {
        return transaction.call(() -> {
            if (!tokens.stands(by.tokenId(), by.staffId(), StaffRole.ACCESS_ADMIN, now)) {
                return StaffOutcome.refused(StaffRefusal.NOT_ENTITLED);
            }
            return grants.lock(grantId)
                    .map(grant -> end(by, grant, now))
                    .orElseGet(() -> StaffOutcome.refused(StaffRefusal.UNKNOWN));
        });
    }

    private StaffOutcome<UUID> end(Actor by, RoleGrant grant, Instant now) {
        if (grant instanceof LiveGrant live) {
            grants.save(live.revoke(by, now));
        }
        return StaffOutcome.done(grant.terms().id());
    }
}
