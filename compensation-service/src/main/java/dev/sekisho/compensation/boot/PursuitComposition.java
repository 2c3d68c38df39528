package dev.sekisho.compensation.boot;

import dev.sekisho.compensation.freezerequest.FreezeRequestPolicy;
import dev.sekisho.compensation.preservation.Pictures;
import dev.sekisho.compensation.preservation.PreservationPolicy;
import dev.sekisho.compensation.pursuit.PursuitPolicy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Turns configuration into what the ends of stolen money are followed by. */
class PursuitComposition {

    private final PursuitConfig config;

    PursuitComposition(PursuitConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    PursuitPolicy pursuitPolicy() {
        return new PursuitPolicy(config.again(), config.charges());
    }

    @Produces
    @Singleton
    FreezeRequestPolicy freezeRequestPolicy() {
        return new FreezeRequestPolicy(config.requestWithin(), config.answerWithin());
    }

    @Produces
    @Singleton
    PreservationPolicy preservationPolicy() {
        return new PreservationPolicy(
                config.listWithin(), new Pictures(config.picturesAround(), config.picturesKept()));
    }
}
