package dev.sekisho.compensation.boot;

import dev.sekisho.compensation.lookup.LookupLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Turns configuration into the values that the features ask for. */
class Composition {

    @Produces
    @Singleton
    LookupLimits lookupLimits(CompensationConfig config) {
        return new LookupLimits(
                config.lookup().page(),
                config.lookup().maxPage(),
                config.lookup().list());
    }
}
