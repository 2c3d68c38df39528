package dev.sekisho.identity.review.rest;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Who sits at the desk in the present request, and by which clocks. */
@ApplicationScoped
class Desk {

    private final StaffCaller caller;
    private final InstantSource business;
    private final SystemClock machine;

    Desk(StaffCaller caller, InstantSource business, SystemClock machine) {
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
