package dev.sekisho.identity.boot;

import dev.sekisho.identity.clearance.ReasonsInForce;
import dev.sekisho.identity.control.IdentityControls;
import dev.sekisho.identity.policy.IdentityPolicy;
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

    private static final String SETTING = "sekisho.identity.policy";

    private final IdentityPolicy policy;

    @Inject
    PolicyComposition(IdentityConfig config) {
        this(config.policy(), config.policyWithout().orElse(List.of()));
    }

    PolicyComposition(String name, List<String> without) {
        this.policy = BundledPolicies.read(IdentityPolicy.class, new PolicyChoice(SETTING, name, without));
    }

    @Produces
    @Singleton
    PolicyInForce policyInForce() {
        return new PolicyInForce(SETTING, policy.version(), policy.isComplete());
    }

    @Produces
    @Singleton
    IdentityPolicy identityPolicy() {
        return policy;
    }

    @Produces
    @Singleton
    ReasonsInForce reasonsInForce() {
        return new ReasonsInForce(policy.clearance());
    }

    @Produces
    @Singleton
    IdentityControls identityControls() {
        return new IdentityControls(policy.controls());
    }
}
