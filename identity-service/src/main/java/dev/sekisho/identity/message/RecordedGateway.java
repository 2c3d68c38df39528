package dev.sekisho.identity.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps each message's reference before the gateway has it, so that no receipt comes too early. */
@ApplicationScoped
class RecordedGateway implements MessageGateway {

    private final GatewayLine line;
    private final Dispatches dispatches;

    RecordedGateway(GatewayLine line, Dispatches dispatches) {
        this.line = line;
        this.dispatches = dispatches;
    }

    @Override
    public Delivery send(Message message) {
        dispatches.handedOver(List.of(message));
        Delivery delivery = line.hand(message);
        keepAccepted(Map.of(message.reference(), delivery));
        return delivery;
    }

    @Override
    public Map<UUID, Delivery> send(List<Message> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        dispatches.handedOver(messages);
        Map<UUID, Delivery> deliveries = line.hand(messages);
        keepAccepted(deliveries);
        return deliveries;
    }

    private void keepAccepted(Map<UUID, Delivery> deliveries) {
        List<UUID> accepted = deliveries.keySet().stream()
                .filter(reference -> deliveries.get(reference) == Delivery.ACCEPTED)
                .toList();
        if (!accepted.isEmpty()) {
            dispatches.accepted(accepted);
        }
    }
}
