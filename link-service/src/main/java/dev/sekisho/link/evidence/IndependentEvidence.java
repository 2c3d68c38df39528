package dev.sekisho.link.evidence;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The independent-evidence rule: a pure list of policies over the evidence for one link.
 *
 * <p>A link at bank X passes only with an operator-side proof of identity whose root is not bank X, <em>and</em>
 * enforced proofs at bank X of two categories, <em>and</em> a compared name whose root is not bank X. "The bank once
 * identified this person" plus "that bank's PIN", which was enough in 2020, fails all three.
 */
public final class IndependentEvidence {

    private final List<EvidencePolicy> policies;

    public IndependentEvidence(List<EvidencePolicy> policies) {
        this.policies = List.copyOf(policies);
    }

    /** The rule with every policy switched on. */
    public static IndependentEvidence complete() {
        return new IndependentEvidence(List.of(EvidencePolicy.values()));
    }

    public boolean has(EvidencePolicy policy) {
        return policies.contains(policy);
    }

    public Verdict verdict(Evidence evidence) {
        List<Finding> findings = policies.stream()
                .flatMap(policy -> policy.weigh(evidence).stream())
                .toList();
        List<Finding> refusing = findings.stream().filter(Finding::refuses).collect(Collectors.toUnmodifiableList());
        if (!refusing.isEmpty()) {
            return new Verdict.Refused(refusing);
        }
        return new Verdict.Granted(findings.isEmpty() ? Tier.T1 : Tier.T2, findings);
    }
}
