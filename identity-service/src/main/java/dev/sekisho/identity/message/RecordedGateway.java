package dev.sekisho.identity.message;

import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps each message's reference before the gateway has it, so that no receipt comes too early. */
@ApplicationScoped
class RecordedGateway implements MessageGateway {

    private final GatewayLine line;
    private final Dispatches dispatches;
    private final Transaction transaction;

    RecordedGateway(GatewayLine line, Dispatches dispatches, Transaction transaction) {
        this.line = line;
        this.dispatches = dispatches;
        this.transaction = transaction;
    }

    @Override
    public Delivery send(Message message) {
        transaction.run(() -> dispatches.handedOver(message.reference(), message.channel()));
        Delivery delivery = line.hand(message);
        if (delivery == Delivery.ACCEPTED) {
            transaction.run(() -> dispatches.advance(message.reference(), DispatchState.ACCEPTED));
        }
        return delivery;
    }
}
