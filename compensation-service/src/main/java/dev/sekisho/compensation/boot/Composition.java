package dev.sekisho.compensation.boot;

import dev.sekisho.compensation.lookup.LookupLimits;
import dev.sekisho.compensation.trace.TraceLimits;
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

    @Produces
    @Singleton
    TraceLimits traceLimits(CompensationConfig config) {
        CompensationConfig.Trace trace = config.trace();
        return new TraceLimits(trace.charges(), trace.wallets(), trace.movements(), trace.steps());
    }
}
