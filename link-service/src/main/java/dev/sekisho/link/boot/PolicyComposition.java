package dev.sekisho.link.boot;

import dev.sekisho.kit.policy.BundledPolicies;
import dev.sekisho.kit.policy.PolicyChoice;
import dev.sekisho.kit.policy.PolicyInForce;
import dev.sekisho.link.control.LinkControls;
import dev.sekisho.link.evidence.IndependentEvidence;
import dev.sekisho.link.policy.LinkPolicy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads which policies are on; production starts on all of them or not at all (LK-09). */
@Singleton
class PolicyComposition {

    private static final String SETTING = "sekisho.link.policy";

    private final LinkPolicy policy;

    @Inject
    PolicyComposition(LinkConfig config) {
        this(config.policy(), config.policyWithout().orElse(List.of()));
    }

    PolicyComposition(String name, List<String> without) {
        this.policy = BundledPolicies.read(LinkPolicy.class, new PolicyChoice(SETTING, name, without));
    }

    @Produces
    @Singleton
    PolicyInForce policyInForce() {
        return new PolicyInForce(SETTING, policy.version(), policy.isComplete());
    }

    @Produces
    @Singleton
    LinkPolicy linkPolicy() {
        return policy;
    }

    @Produces
    @Singleton
    LinkControls linkControls() {
        return policy.switches();
    }

    @Produces
    @Singleton
    IndependentEvidence independentEvidence() {
        return new IndependentEvidence(policy.evidence());
    }
}
