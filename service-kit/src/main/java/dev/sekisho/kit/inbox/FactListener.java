package dev.sekisho.kit.inbox;

import dev.sekisho.kernel.event.FactData;
import java.util.Set;

/**
 * Applies the facts of one topic to this service's copy.
 *
 * <p>A bean of this type is called once for each fact, in one transaction with the mark that the fact was taken in, and with
 * other facts: it calls nobody outside, because all of them would wait. Facts of one aggregate come in the order of their
 * version; a listener whose copy already holds a newer one keeps it. Facts of different aggregates come in whatever order
 * spares the database deadlocks.
 */
public interface FactListener {

    /** One of {@link dev.sekisho.kernel.event.Topics}. */
    String topic();

    Set<Class<? extends FactData>> handles();

    /**
     * Whether a transaction takes in no other fact beside one for this listener: so it must be where it locks more than rows
     * of the fact's own aggregate, and others may hold those in another order.
     */
    default boolean isApart() {
        return false;
    }

    void on(ReceivedFact fact);
}
