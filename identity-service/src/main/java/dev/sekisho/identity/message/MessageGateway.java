package dev.sekisho.identity.message;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Hands messages to the operator's gateway for SMS, voice and mail; never called inside a transaction. */
public interface MessageGateway {

    /** Answers within the configured time-out, whatever the gateway does. */
    Delivery send(Message message);

    /**
     * Sends several at once, each under a reference of its own. After one that was not accepted none is begun any more.
     *
     * @return what came of each that was begun, by its reference
     */
    Map<UUID, Delivery> send(List<Message> messages);
}
