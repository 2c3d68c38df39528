package dev.sekisho.identity.message;

/** The gateway itself; never called inside a transaction. */
public interface GatewayLine {

    /** Answers within the configured time-out, whatever the gateway does. */
    Delivery hand(Message message);
}
