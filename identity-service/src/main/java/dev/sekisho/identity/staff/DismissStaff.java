package dev.sekisho.identity.staff;

import dev.sekisho.identity.secrecy.Retention;
import dev.sekisho.identity.secrecy.Retentions;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Somebody leaves: every role, token, password and authenticator of the account ends in one transaction. */
@ApplicationScoped
public class DismissStaff {

    private final StaffMembers members;
    private final RoleGrants grants;
    private final StaffTokens tokens;
    private final Passkeys passkeys;
    private final Retentions retentions;
    private final Transaction transaction;
    private final InstantSource clock;

    DismissStaff(
            StaffMembers members,
            RoleGrants grants,
            StaffTokens tokens,
            Passkeys passkeys,
            Retentions retentions,
            Transaction transaction,
            InstantSource clock) {
        this.members = members;
        this.grants = grants;
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.retentions = retentions;
        this.transaction = transaction;
        this.clock = clock;
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
            retentions.begin(Subject.staff(id), Retention.after(clock.instant()));
        }
        return StaffOutcome.done(id);
    }
}
