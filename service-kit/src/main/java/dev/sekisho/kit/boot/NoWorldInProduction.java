package dev.sekisho.kit.boot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** The simulated world, and with it the movable clock, belongs to a sandbox. */
@ApplicationScoped
class NoWorldInProduction implements ProductionRequirement {

    private final Place place;

    NoWorldInProduction(Place place) {
        this.place = place;
    }

    @Override
    public Stream<String> violations() {
        return place.world().stream().map(url -> "sekisho.world-url: a simulated world is set");
    }
}
