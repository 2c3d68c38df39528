package dev.sekisho.compensation.boot;

import dev.sekisho.compensation.freezerequest.FreezeRequestPolicy;
import dev.sekisho.compensation.preservation.Pictures;
import dev.sekisho.compensation.preservation.PreservationPolicy;
import dev.sekisho.compensation.pursuit.PursuitPolicy;
import dev.sekisho.compensation.suspicion.SuspicionPolicy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Turns configuration into what features around the ends of stolen money ask for. */
class PursuitComposition {

    private final PursuitConfig config;
    private final SuspicionConfig suspicion;

    PursuitComposition(PursuitConfig config, SuspicionConfig suspicion) {
        this.config = config;
        this.suspicion = suspicion;
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
    SuspicionPolicy suspicionPolicy() {
        return new SuspicionPolicy(suspicion.decideWithin(), suspicion.anchorEvery());
    }

    @Produces
    @Singleton
    PreservationPolicy preservationPolicy() {
        return new PreservationPolicy(
                config.listWithin(), new Pictures(config.picturesAround(), config.picturesKept()));
    }
}
