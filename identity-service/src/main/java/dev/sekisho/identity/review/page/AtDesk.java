package dev.sekisho.identity.review.page;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Who looks at the desk, and by which clocks. */
@ApplicationScoped
class AtDesk {

    private final StaffCaller caller;
    private final InstantSource business;
    private final SystemClock machine;

    AtDesk(StaffCaller caller, InstantSource business, SystemClock machine) {
        this.caller = caller;
        this.business = business;
        this.machine = machine;
    }

    Actor actor() {
        return new Actor(caller.member().staffId(), caller.member().person(), caller.tokenId());
    }

    Instant now() {
        return business.instant();
    }

    Instant machineTime() {
        return machine.instant();
    }
}
