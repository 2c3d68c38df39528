package dev.sekisho.sandbox.attestation;

import dev.sekisho.kernel.baseline.Baseline;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The whole baseline at one moment: every control of the register, and what follows from all that was said. */
public record CombinedAttestation(List<SignedAttestation> attestations, List<CombinedControl> controls) {

    static CombinedAttestation of(List<SignedAttestation> attestations) {
        List<CombinedControl> controls = Baseline.controls().stream()
                .map(control -> CombinedControl.of(control, attestations))
                .toList();
        return new CombinedAttestation(List.copyOf(attestations), controls);
    }

    /** The ids of what is not met. */
    public Set<String> notMet() {
        Set<String> ids = new TreeSet<>();
        controls.stream()
                .filter(control -> control.verdict() == Verdict.NOT_MET)
                .forEach(control -> ids.add(control.control().id()));
        return ids;
    }

    long count(Verdict verdict) {
        return controls.stream().filter(control -> control.verdict() == verdict).count();
    }
}
