package dev.sekisho.identity.message;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The gateway itself; never called inside a transaction. */
public interface GatewayLine {

    /** Answers within the configured time-out, whatever the gateway does. */
    Delivery hand(Message message);

    /** As {@link MessageGateway#send(List)} does. */
    Map<UUID, Delivery> hand(List<Message> messages);
}
