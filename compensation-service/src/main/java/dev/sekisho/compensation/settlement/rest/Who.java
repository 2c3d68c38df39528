package dev.sekisho.compensation.settlement.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffMember;
import dev.sekisho.kit.staff.StaffStanding;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who makes the present request: a supervisor, or a user of a bank, who sees their own bank's alone. */
@RequestScoped
class Who {

    static final String SUPERVISOR = "support-supervisor";

    private final StaffCaller caller;
    private final StaffStanding standing;

    Who(StaffCaller caller, StaffStanding standing) {
        this.caller = caller;
        this.standing = standing;
    }

    Actor actor() {
        StaffMember member = caller.member();
        return new Actor(member.staffId(), member.person());
    }

    /** Empty for staff of ours. */
    Optional<BankCode> bank() {
        return caller.member().bank();
    }

    /** Only who holds the role at this moment. */
    Actor standing() {
        standing.require(caller, SUPERVISOR);
        return actor();
    }
}
