package dev.sekisho.compensation.bankreturn.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffMember;
import dev.sekisho.kit.staff.StaffStanding;
import jakarta.enterprise.context.RequestScoped;

/** The supervisor who makes the present request. */
@RequestScoped
class Speaker {

    static final String ROLE = "support-supervisor";

    private final StaffCaller caller;
    private final StaffStanding standing;

    Speaker(StaffCaller caller, StaffStanding standing) {
        this.caller = caller;
        this.standing = standing;
    }

    Actor actor() {
        StaffMember member = caller.member();
        return new Actor(member.staffId(), member.person());
    }

    /** Only who holds the role at this moment. */
    Actor standing() {
        standing.require(caller, ROLE);
        return actor();
    }
}
