package dev.sekisho.identity.code;

import dev.sekisho.identity.message.Delivery;
import dev.sekisho.identity.message.Message;
import dev.sekisho.identity.message.MessageGateway;
import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Sends a message with a code once the code is committed; a code that was not taken may be replaced at once. */
@ApplicationScoped
public class CodeSender {

    private final MessageGateway gateway;
    private final CodeDesk desk;
    private final Transaction transaction;

    CodeSender(MessageGateway gateway, CodeDesk desk, Transaction transaction) {
        this.gateway = gateway;
        this.desk = desk;
        this.transaction = transaction;
    }

    /** The code's id is the message's reference. Runs outside of any transaction. */
    public Delivery send(UUID codeId, Message message) {
        Delivery delivery = gateway.send(message.about(codeId));
        if (delivery == Delivery.NOT_ACCEPTED) {
            transaction.run(() -> desk.undelivered(codeId));
        }
        return delivery;
    }
}
