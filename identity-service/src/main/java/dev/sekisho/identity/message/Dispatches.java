package dev.sekisho.identity.message;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What became of the messages that were handed over; a state never goes back, and a last one never changes.
 *
 * <p>Each is one statement. What is good news is kept by itself, fails inside a transaction and does not wait for the disk:
 * a crash of the database may lose the last of it, and with it that a receipt of such a message is one of ours. That a
 * message was lost joins the running transaction.
 */
public interface Dispatches {

    /** Messages are about to be handed over; under a reference that is known nothing changes. */
    void handedOver(Collection<Message> messages);

    /**
     * Moves a message on, in one statement.
     *
     * @return its channel; empty if there is no such message, or it is as far or farther already
     */
    Optional<Channel> advance(UUID reference, DispatchState next);

    /** The gateway has taken them; those of which it said more already stay as they are. */
    void accepted(Collection<UUID> references);

    /** Those of them that are known to have reached nobody; all of them stay as they are until the transaction ends. */
    Set<UUID> lostAmong(Collection<UUID> references);
}
