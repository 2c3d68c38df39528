package dev.sekisho.identity.screening.rest;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.enterprise.context.ApplicationScoped;

/** The staff member of the present request, as the use cases know one. */
@ApplicationScoped
class MlroCaller {

    private final StaffCaller caller;

    MlroCaller(StaffCaller caller) {
        this.caller = caller;
    }

    Actor actor() {
        return new Actor(caller.member().staffId(), caller.member().person(), caller.tokenId());
    }
}
