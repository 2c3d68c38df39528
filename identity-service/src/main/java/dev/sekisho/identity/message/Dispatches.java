package dev.sekisho.identity.message;

import java.util.Optional;
import java.util.UUID;

/** What became of the messages that were handed over; a state never goes back, and a last one never changes. */
public interface Dispatches {

    /** A message is about to be handed over; under a reference that is known nothing changes. */
    void handedOver(UUID reference, Channel channel);

    /**
     * Moves a message on, in one statement.
     *
     * @return its channel; empty if there is no such message, or it is as far or farther already
     */
    Optional<Channel> advance(UUID reference, DispatchState next);
}
