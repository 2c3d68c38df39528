package dev.sekisho.sandbox.world.fault.rest;

import dev.sekisho.sandbox.world.fault.Fault;
import dev.sekisho.sandbox.world.fault.FaultMode;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/** A fault as it is asked for; without share it strikes each call, without next for ever. */
record FaultSetting(
        @NotNull FaultMode mode,
        @Min(1) @Max(600_000) Long delayMillis,
        Double share,
        @Min(1) @Max(1_000_000) Long next) {

    @AssertTrue boolean isDelayGivenForDelayOnly() {
        return (mode == FaultMode.DELAY) == (delayMillis != null);
    }

    @AssertTrue boolean isShareOverZeroAndAtMostOne() {
        return share == null || (share > 0 && share <= 1);
    }

    Fault toFault() {
        return new Fault(
                mode,
                delayMillis == null ? Duration.ZERO : Duration.ofMillis(delayMillis),
                share == null ? 1 : share,
                next == null ? Fault.FOR_EVER : next);
    }
}
