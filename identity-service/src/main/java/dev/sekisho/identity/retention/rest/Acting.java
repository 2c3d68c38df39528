package dev.sekisho.identity.retention.rest;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The staff member of the present request, and the machine's time by which a token stands. */
@ApplicationScoped
class Acting {

    private final StaffCaller caller;
    private final SystemClock clock;

    Acting(StaffCaller caller, SystemClock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    Actor actor() {
        return new Actor(caller.member().staffId(), caller.member().person(), caller.tokenId());
    }

    Instant now() {
        return clock.instant();
    }
}
