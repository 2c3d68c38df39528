package dev.sekisho.kit.suspension;

import dev.sekisho.kernel.suspension.CanaryDraw;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** A service that decides about no wallet at a bank has no key of canaries, and lets nobody through. */
@Dependent
class NobodyDrawn {

    @Produces
    @Singleton
    @DefaultBean
    CanaryDraw nobody() {
        return CanaryDraw.NOBODY;
    }
}
