package dev.sekisho.sandbox.world.message;

import java.util.List;
import java.util.Objects;

/** What the gateway says of messages to somebody, and how badly. */
public record ReceiptScript(Outcome outcome, Manner manner) {

    public static final ReceiptScript USUAL = new ReceiptScript(Outcome.DELIVERED, Manner.ONCE);

    public ReceiptScript {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(manner, "manner");
    }

    /** The states it says, in order. */
    public List<String> says() {
        String last = outcome.name();
        return switch (manner) {
            case ONCE, FORGED -> List.of(last);
            case LOST -> List.of();
            case TWICE -> List.of(last, last);
            case REORDERED -> List.of(last, "ACCEPTED");
        };
    }

    /** What becomes of a message. */
    public enum Outcome {
        DELIVERED,
        FAILED,
        EXPIRED
    }

    /** How receipts come. */
    public enum Manner {
        ONCE,
        LOST,
        TWICE,
        /** The earlier state after the last one. */
        REORDERED,
        /** Not from the gateway: signed with another secret. */
        FORGED
    }
}
