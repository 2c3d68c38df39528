package dev.sekisho.identity.staff;

import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.RoleGrantRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Proposes a role for somebody; it is worth nothing until another person approves. */
@ApplicationScoped
public class ProposeRole {

    private final StaffMembers members;
    private final RoleGrants grants;
    private final StaffTokens tokens;
    private final GrantPolicies policies;
    private final Transaction transaction;

    ProposeRole(
            StaffMembers members, RoleGrants grants, StaffTokens tokens, StaffRules rules, Transaction transaction) {
        this.members = members;
        this.grants = grants;
        this.tokens = tokens;
        this.policies = new GrantPolicies(rules.longestInvestigation());
        this.transaction = transaction;
    }

    public StaffOutcome<RoleGrant> propose(Actor by, RoleWish wish, Instant now) {
        return transaction.call(() -> {
            if (!tokens.stands(by.tokenId(), by.staffId(), StaffRole.ACCESS_ADMIN, now)) {
                return StaffOutcome.refused(StaffRefusal.NOT_ENTITLED);
            }
            return members.lock(wish.staffId())
                    .map(staff -> decide(by, wish, staff, now))
                    .orElseGet(() -> StaffOutcome.refused(StaffRefusal.UNKNOWN));
        });
    }

    private StaffOutcome<RoleGrant> decide(Actor by, RoleWish wish, Staff staff, Instant now) {
        GrantTerms terms = new GrantTerms(UUID.randomUUID(), staff.head(), wish.role(), wish.endsAt());
        Optional<StaffRefusal> refusal = policies.refusal(wish, staff, now);
        if (refusal.isPresent()) {
            grants.refused(new RoleGrantRefused(
                    terms.id(),
                    staff.head().id(),
                    wish.role().title(),
                    refusal.get().name(),
                    by.staffId(),
                    by.person().value()));
            return StaffOutcome.refused(refusal.get());
        }
        GrantChange proposed = ProposedGrant.by(by, terms, now);
        grants.add(proposed);
        return StaffOutcome.done(proposed.grant());
    }
}
