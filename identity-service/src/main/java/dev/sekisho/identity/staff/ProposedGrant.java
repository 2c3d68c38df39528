package dev.sekisho.identity.staff;

import dev.sekisho.kernel.event.identity.RoleGrantProposed;
import dev.sekisho.kernel.event.identity.RoleGranted;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A grant that one person proposed and nobody else has yet looked at. */
public record ProposedGrant(GrantTerms terms, long version, Signature proposed) implements LiveGrant {

    static GrantChange by(Actor actor, GrantTerms terms, Instant now) {
        var grant = new ProposedGrant(terms, 0, Signature.of(actor, now));
        var fact = new RoleGrantProposed(
                terms.id(),
                terms.holder().id(),
                terms.role().title(),
                terms.until(),
                actor.staffId(),
                actor.person().value());
        return new GrantChange(grant, fact);
    }

    @Override
    public Optional<Signature> approved() {
        return Optional.empty();
    }

    /**
     * Puts it in force.
     *
     * @return the refusal, if the approver is the person who proposed, or the one it is for, by whatever account
     */
    public StaffOutcome<GrantChange> approve(Actor by, Instant now) {
        if (by.person().equals(proposed.person())) {
            return StaffOutcome.refused(StaffRefusal.SAME_PERSON);
        }
        if (by.person().equals(terms.person())) {
            return StaffOutcome.refused(StaffRefusal.OWN_GRANT);
        }
        return terms.isOver(now) ? StaffOutcome.refused(StaffRefusal.END_PAST) : StaffOutcome.done(granted(by, now));
    }

    private GrantChange granted(Actor by, Instant now) {
        UUID holder = terms.holder().id();
        var fact = new RoleGranted(
                terms.id(),
                holder,
                terms.role().title(),
                terms.until(),
                by.staffId(),
                by.person().value());
        return new GrantChange(new GrantedRole(terms, version, proposed, Optional.of(Signature.of(by, now))), fact);
    }
}
