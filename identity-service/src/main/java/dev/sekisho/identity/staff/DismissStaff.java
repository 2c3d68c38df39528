package dev.sekisho.identity.staff;

import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Somebody leaves: every role, token, password and authenticator of the account ends in one transaction. */
@ApplicationScoped
public class DismissStaff {

    private final StaffMembers members;
    private final RoleGrants grants;
    private final StaffTokens tokens;
    private final Passkeys passkeys;
    private final Transaction transaction;

    DismissStaff(
            StaffMembers members, RoleGrants grants, StaffTokens tokens, Passkeys passkeys, Transaction transaction) {
        this.members = members;
        this.grants = grants;
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.transaction = transaction;
    }

    /** @return the account's id, also if its holder left before */
    public StaffOutcome<UUID> dismiss(Actor by, UUID staffId, Instant now) {
        return transaction.call(() -> {
            if (!tokens.stands(by.tokenId(), by.staffId(), StaffRole.ACCESS_ADMIN, now)) {
                return StaffOutcome.refused(StaffRefusal.NOT_ENTITLED);
            }
            return members.lock(staffId)
                    .map(staff -> end(by, staff, now))
                    .orElseGet(() -> StaffOutcome.refused(StaffRefusal.UNKNOWN));
        });
    }

    private StaffOutcome<UUID> end(Actor by, Staff staff, Instant now) {
        UUID id = staff.head().id();
        if (staff instanceof PresentStaff present) {
            grants.lockLive(id).forEach(grant -> grants.save(grant.revoke(by, now)));
            tokens.endAll(id, now);
            passkeys.forget(id);
            members.save(present.leave(by));
        }
        return StaffOutcome.done(id);
    }
}
