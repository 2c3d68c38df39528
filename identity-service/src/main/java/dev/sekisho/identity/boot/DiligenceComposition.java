package dev.sekisho.identity.boot;

import dev.sekisho.identity.diligence.DiligenceRules;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the rules of due diligence out of the settings. */
@ApplicationScoped
class DiligenceComposition {

    private final IdentityConfig config;

    DiligenceComposition(IdentityConfig config) {
        this.config = config;
    }

    /** A wrong setting is found before the first request. */
    void check(@Observes StartupEvent start, DiligenceRules diligence) {}

    @Produces
    @Singleton
    DiligenceRules diligenceRules() {
        return new DiligenceRules(
                config.diligence().goodFor(), config.diligence().answers());
    }
}
