package dev.sekisho.kit.inbox;

import java.util.List;

/**
 * A listener that takes in many facts by few statements.
 *
 * <p>It is given what a transaction holds for it at once, ordered by aggregate and version. It is all or nothing: a fact that
 * cannot be applied fails the call, and is found by calling again with fewer.
 */
public interface FactsListener extends FactListener {

    /** @param facts at least one, each of them once */
    void on(List<ReceivedFact> facts);

    @Override
    default void on(ReceivedFact fact) {
        on(List.of(fact));
    }
}
