package dev.sekisho.link.policy;

import dev.sekisho.link.evidence.EvidencePolicy;
import dev.sekisho.link.spraying.SprayPolicy;
import java.util.List;

/**
 * Which of the policies of linking are on; each is one entry of a list, so that the replay can take one out.
 *
 * @param version by what decisions name it
 * @param legacy whether a bank over the interface of 2020 may be linked
 */
public record LinkPolicy(String version, List<EvidencePolicy> evidence, List<SprayPolicy> spraying, boolean legacy) {

    public LinkPolicy {
        evidence = List.copyOf(evidence);
        spraying = List.copyOf(spraying);
        if (version.isBlank()) {
            throw new IllegalArgumentException("a policy has a version");
        }
    }

    /** Every policy is on, and nothing of 2020 may be linked: all that production knows. */
    public boolean isComplete() {
        return evidence.containsAll(List.of(EvidencePolicy.values()))
                && spraying.containsAll(List.of(SprayPolicy.values()))
                && !legacy;
    }
}
