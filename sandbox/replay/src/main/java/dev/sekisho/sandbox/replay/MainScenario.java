package dev.sekisho.sandbox.replay;

import dev.sekisho.sandbox.replay.people.Population;
import dev.sekisho.sandbox.replay.scene.Scene;

/** The attack of October 2019 to September 2020, among customers who want nothing but to pay. */
record MainScenario(Size size, long seed) implements Scenario {

    static final String ID = "2020";

    @Override
    public String id() {
        return ID;
    }

    /** The same people each time. */
    @Override
    public Cast cast(Scene scene) {
        return new MainCast(scene, size, Population.of(seed, size.victims(), size.customers(), size.rounds()));
    }
}
