package dev.sekisho.identity.message;

/** Hands messages to the operator's gateway for SMS, voice and mail; never called inside a transaction. */
public interface MessageGateway {

    /** Answers within the configured time-out, whatever the gateway does. */
    Delivery send(Message message);
}
