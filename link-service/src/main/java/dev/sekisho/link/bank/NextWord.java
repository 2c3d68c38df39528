package dev.sekisho.link.bank;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** When there may be something to hear of an order that a bank has not answered, and what has to happen until then. */
public record NextWord(Instant at, WaitsFor waitsFor) {

    /** How often somebody may look whether a statement has come that settles an order. */
    private static final Duration LOOK_FOR_A_STATEMENT = Duration.ofMinutes(15);

    public NextWord {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(waitsFor, "waitsFor");
    }

    static NextWord atOpening(Instant opens) {
        return new NextWord(opens, WaitsFor.OPENING);
    }

    static NextWord byStatement(Instant now) {
        return new NextWord(now.plus(LOOK_FOR_A_STATEMENT), WaitsFor.STATEMENT);
    }

    /** What has to happen before a bank can say something. */
    public enum WaitsFor {
        /** It is closed, and nothing is asked of it. */
        OPENING,
        /** It answers no inquiries: its statement says what it booked. */
        STATEMENT
    }
}
