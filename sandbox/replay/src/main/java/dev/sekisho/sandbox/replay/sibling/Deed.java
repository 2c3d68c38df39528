package dev.sekisho.sandbox.replay.sibling;

/** Something that can be done in a scenario. */
@FunctionalInterface
interface Deed {

    Outcome done(Scene scene, Step step);
}
