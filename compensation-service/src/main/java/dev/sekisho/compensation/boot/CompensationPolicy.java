package dev.sekisho.compensation.boot;

import dev.sekisho.compensation.control.CompensationControl;
import dev.sekisho.compensation.lookback.Signal;
import java.util.List;

/**
 * Which of the policies about reports and damage are on; each is one entry of a list, so that the replay can take one out.
 *
 * @param version by what decisions name it
 * @param signals what makes a wallet look like those of a case
 */
record CompensationPolicy(String version, List<Signal> signals, List<CompensationControl> controls) {

    CompensationPolicy {
        signals = List.copyOf(signals);
        controls = List.copyOf(controls);
        if (version.isBlank()) {
            throw new IllegalArgumentException("a policy has a version");
        }
    }

    /** Every policy is on: all that production knows. */
    boolean isComplete() {
        return signals.containsAll(List.of(Signal.values()))
                && controls.containsAll(List.of(CompensationControl.values()));
    }
}
