package dev.sekisho.link.boot;

import dev.sekisho.kit.boot.Place;
import dev.sekisho.kit.boot.ProductionRequirement;
import dev.sekisho.link.evidence.IndependentEvidence;
import dev.sekisho.link.policy.LinkPolicy;
import dev.sekisho.link.policy.file.BundledPolicies;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Reads which policies are on, and starts no production service on less than all of them (LK-09). */
@Singleton
class PolicyComposition implements ProductionRequirement {

    private final LinkPolicy policy;
    private final boolean sandbox;

    @Inject
    PolicyComposition(LinkConfig config, Place place) {
        this(config.policy(), place.isSandbox());
    }

    PolicyComposition(String name, boolean sandbox) {
        this.policy = BundledPolicies.read(name);
        this.sandbox = sandbox;
    }

    /** @throws IllegalStateException if production is to start on a policy of the replay */
    void refuseTheReplay(@Observes StartupEvent start) {
        if (!sandbox) {
            violations().findFirst().ifPresent(violation -> {
                throw new IllegalStateException(violation);
            });
        }
    }

    @Override
    public Stream<String> violations() {
        return policy.isComplete()
                ? Stream.empty()
                : Stream.of("sekisho.link.policy: " + policy.version() + " is for the replay in a sandbox");
    }

    @Produces
    @Singleton
    LinkPolicy linkPolicy() {
        return policy;
    }

    @Produces
    @Singleton
    IndependentEvidence independentEvidence() {
        return new IndependentEvidence(policy.evidence());
    }
}
