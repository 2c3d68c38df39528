package dev.sekisho.charge.boot;

import dev.sekisho.charge.control.ChargeControls;
import dev.sekisho.charge.monitoring.WatchedKinds;
import dev.sekisho.charge.policy.MoneyPolicy;
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

    private static final String SETTING = "sekisho.charge.policy";

    private final MoneyPolicy policy;

    @Inject
    PolicyComposition(ChargeConfig config) {
        this(config.policy(), config.policyWithout().orElse(List.of()));
    }

    PolicyComposition(String name, List<String> without) {
        this.policy = BundledPolicies.read(MoneyPolicy.class, new PolicyChoice(SETTING, name, without));
    }

    @Produces
    @Singleton
    PolicyInForce policyInForce() {
        return new PolicyInForce(SETTING, policy.version(), policy.isComplete());
    }

    @Produces
    @Singleton
    MoneyPolicy moneyPolicy() {
        return policy;
    }

    @Produces
    @Singleton
    WatchedKinds watchedKinds() {
        return new WatchedKinds(policy.monitoring());
    }

    @Produces
    @Singleton
    ChargeControls chargeControls() {
        return new ChargeControls(policy.controls());
    }
}
