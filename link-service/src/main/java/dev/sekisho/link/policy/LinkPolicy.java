package dev.sekisho.link.policy;

import dev.sekisho.link.control.LinkControl;
import dev.sekisho.link.control.LinkControls;
import dev.sekisho.link.evidence.EvidencePolicy;
import dev.sekisho.link.spraying.SprayPolicy;
import java.util.List;

/**
 * Which of the policies of linking are on; each is one entry of a list, so that the replay can take one out.
 *
 * @param version by what decisions name it
 */
public record LinkPolicy(
        String version, List<EvidencePolicy> evidence, List<SprayPolicy> spraying, List<LinkControl> controls) {

    public LinkPolicy {
        evidence = List.copyOf(evidence);
        spraying = List.copyOf(spraying);
        controls = List.copyOf(controls);
        if (version.isBlank()) {
            throw new IllegalArgumentException("a policy has a version");
        }
    }

    public LinkControls switches() {
        return new LinkControls(controls);
    }

    /** Every policy is on: all that production knows. */
    public boolean isComplete() {
        return evidence.containsAll(List.of(EvidencePolicy.values()))
                && spraying.containsAll(List.of(SprayPolicy.values()))
                && controls.containsAll(List.of(LinkControl.values()));
    }
}
