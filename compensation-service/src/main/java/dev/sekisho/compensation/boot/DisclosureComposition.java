package dev.sekisho.compensation.boot;

import dev.sekisho.compensation.disclosure.DisclosurePolicy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Turns configuration into what disclosures ask for. */
class DisclosureComposition {

    @Produces
    @Singleton
    DisclosurePolicy disclosurePolicy(DisclosureConfig config) {
        return new DisclosurePolicy(config.lasts(), config.facts());
    }
}
