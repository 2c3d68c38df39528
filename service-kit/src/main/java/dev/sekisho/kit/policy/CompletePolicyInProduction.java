package dev.sekisho.kit.policy;

import dev.sekisho.kit.boot.Place;
import dev.sekisho.kit.boot.ProductionRequirement;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Starts no production service on less than all of its policies (LK-09, PL-05). */
@Singleton
public class CompletePolicyInProduction implements ProductionRequirement {

    private static final Logger LOG = Logger.getLogger(CompletePolicyInProduction.class);

    private final boolean sandbox;
    private final List<PolicyInForce> policies;

    @Inject
    CompletePolicyInProduction(Place place, @All List<PolicyInForce> policies) {
        this(place.isSandbox(), policies);
    }

    public CompletePolicyInProduction(boolean sandbox, List<PolicyInForce> policies) {
        this.sandbox = sandbox;
        this.policies = List.copyOf(policies);
    }

    /** @throws IllegalStateException if production is to start on a policy of the replay */
    public void refuseTheReplay(@Observes StartupEvent start) {
        policies.forEach(policy -> LOG.infof("%s: %s", policy.setting(), policy.version()));
        if (!sandbox) {
            violations().findFirst().ifPresent(violation -> {
                throw new IllegalStateException(violation);
            });
        }
    }

    @Override
    public Stream<String> violations() {
        return policies.stream()
                .filter(policy -> !policy.complete())
                .map(policy -> policy.setting() + ": " + policy.version() + " is for the replay in a sandbox");
    }
}
