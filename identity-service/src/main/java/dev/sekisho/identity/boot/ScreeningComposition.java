package dev.sekisho.identity.boot;

import dev.sekisho.identity.proof.ApprovalWatch;
import dev.sekisho.identity.proof.ApprovalWatches;
import dev.sekisho.identity.screening.ScreeningRules;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the rules of screening out of the settings, and lets it watch every approved proof. */
@ApplicationScoped
class ScreeningComposition {

    private final IdentityConfig config;

    ScreeningComposition(IdentityConfig config) {
        this.config = config;
    }

    /** A wrong setting is found before the first request. */
    void check(@Observes StartupEvent start, ScreeningRules screening) {}

    @Produces
    @Singleton
    ScreeningRules screeningRules() {
        IdentityConfig.Screening screening = config.screening();
        return new ScreeningRules(screening.decideWithin(), screening.anchorEvery(), screening.batch());
    }

    @Produces
    @Singleton
    ApprovalWatches approvalWatches(Instance<ApprovalWatch> all) {
        return new ApprovalWatches(all.stream().toList());
    }
}
