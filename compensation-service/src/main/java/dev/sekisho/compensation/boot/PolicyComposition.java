package dev.sekisho.compensation.boot;

import dev.sekisho.compensation.control.CompensationControls;
import dev.sekisho.compensation.lookback.SignalsInForce;
import dev.sekisho.kit.policy.BundledPolicies;
import dev.sekisho.kit.policy.PolicyChoice;
import dev.sekisho.kit.policy.PolicyInForce;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads which policies are on; production starts on all of them or not at all (PL-05). */
@Singleton
class PolicyComposition {

    private static final String SETTING = "sekisho.compensation.policy";

    private final CompensationPolicy policy;

    @Inject
    PolicyComposition(CompensationConfig config) {
        this(config.policy(), config.policyWithout().orElse(List.of()));
    }

    PolicyComposition(String name, List<String> without) {
        this.policy = BundledPolicies.read(CompensationPolicy.class, new PolicyChoice(SETTING, name, without));
    }

    CompensationPolicy policy() {
        return policy;
    }

    @Produces
    @Singleton
    PolicyInForce policyInForce() {
        return new PolicyInForce(SETTING, policy.version(), policy.isComplete());
    }

    @Produces
    @Singleton
    SignalsInForce signalsInForce() {
        return new SignalsInForce(policy.signals());
    }

    @Produces
    @Singleton
    CompensationControls compensationControls() {
        return new CompensationControls(policy.controls());
    }
}
