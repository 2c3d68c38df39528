package dev.sekisho.identity.staff;

import dev.sekisho.kernel.event.identity.RoleGranted;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A grant in force, until its end if it has one. @param approved empty for the two founders only */
public record GrantedRole(GrantTerms terms, long version, Signature proposed, Optional<Signature> approved)
        implements LiveGrant {

    /** The first two access administrators are granted their role by configuration: nobody is there to approve. */
    static GrantChange founding(StaffHead founder, Instant now) {
        var terms = new GrantTerms(UUID.randomUUID(), founder, StaffRole.ACCESS_ADMIN, Optional.empty());
        var grant = new GrantedRole(terms, 0, new Signature(founder.id(), founder.person(), now), Optional.empty());
        var fact = new RoleGranted(
                terms.id(),
                founder.id(),
                terms.role().title(),
                terms.until(),
                founder.id(),
                founder.person().value());
        return new GrantChange(grant, fact);
    }
}
