package dev.sekisho.sandbox.world.fault.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.sandbox.world.fault.Fault;
import dev.sekisho.sandbox.world.fault.FaultMode;

/** A fault as it is shown; next counts down with each strike. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FaultView(String target, FaultMode mode, Long delayMillis, double share, Long next) {

    static FaultView of(String target, Fault fault) {
        return new FaultView(
                target,
                fault.mode(),
                fault.mode() == FaultMode.DELAY ? fault.delay().toMillis() : null,
                fault.share(),
                fault.strikes() == Fault.FOR_EVER ? null : fault.strikes());
    }
}
