package dev.sekisho.identity.staff;

import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.RoleGrantRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The second pair of eyes: puts a proposed role in force, if another human looks at it than who proposed it. */
@ApplicationScoped
public class ApproveRole {

    private final RoleGrants grants;
    private final StaffMembers members;
    private final StaffTokens tokens;
    private final Transaction transaction;

    ApproveRole(RoleGrants grants, StaffMembers members, StaffTokens tokens, Transaction transaction) {
        this.grants = grants;
        this.members = members;
        this.tokens = tokens;
        this.transaction = transaction;
    }

    public StaffOutcome<RoleGrant> approve(Actor by, UUID grantId, Instant now) {
        return transaction.call(() -> {
            if (!tokens.stands(by.tokenId(), by.staffId(), StaffRole.ACCESS_ADMIN, now)) {
                return StaffOutcome.refused(StaffRefusal.NOT_ENTITLED);
            }
            return grants.lock(grantId)
                    .map(grant -> decide(by, grant, now))
                    .orElseGet(() -> StaffOutcome.refused(StaffRefusal.UNKNOWN));
        });
    }

    private StaffOutcome<RoleGrant> decide(Actor by, RoleGrant grant, Instant now) {
        StaffOutcome<GrantChange> outcome = outcome(by, grant, now);
        if (outcome instanceof StaffOutcome.Done<GrantChange> approved) {
            grants.save(approved.result());
            return StaffOutcome.done(approved.result().grant());
        }
        StaffRefusal why = ((StaffOutcome.Refused<GrantChange>) outcome).why();
        grants.refused(new RoleGrantRefused(
                grant.terms().id(),
                grant.terms().holder().id(),
                grant.terms().role().title(),
                why.name(),
                by.staffId(),
                by.person().value()));
        return StaffOutcome.refused(why);
    }

    private StaffOutcome<GrantChange> outcome(Actor by, RoleGrant grant, Instant now) {
        if (!(grant instanceof ProposedGrant proposed)) {
            return StaffOutcome.refused(StaffRefusal.DECIDED);
        }
        Staff holder = members.lock(grant.terms().holder().id()).orElseThrow();
        if (holder instanceof EnrolledStaff) {
            return proposed.approve(by, now);
        }
        return StaffOutcome.refused(holder instanceof PresentStaff ? StaffRefusal.NOT_ENROLLED : StaffRefusal.LEFT);
    }
}
