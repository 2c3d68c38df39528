package dev.sekisho.kit.inbox;

import dev.sekisho.kernel.event.FactData;
import java.util.Set;

/**
 * Applies the facts of one topic to this service's copy.
 *
 * <p>A bean of this type is called once for each fact, in one transaction with the mark that the fact was taken in. Facts
 * of one aggregate come in the order of their version; a listener whose copy already holds a newer one keeps it.
 */
public interface FactListener {

    /** One of {@link dev.sekisho.kernel.event.Topics}. */
    String topic();

    Set<Class<? extends FactData>> handles();

    void on(ReceivedFact fact);
}
