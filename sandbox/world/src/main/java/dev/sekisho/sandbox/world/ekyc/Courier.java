package dev.sekisho.sandbox.world.ekyc;

import java.util.List;
import java.util.function.Consumer;

/** Carries a session's events to the operator, in their order, until each is taken. */
public interface Courier {

    /** Returns at once. @param taken is told each event that was taken */
    void carry(List<Event> events, Consumer<Event> taken);

    /** Stops carrying. */
    default void close() {}
}
