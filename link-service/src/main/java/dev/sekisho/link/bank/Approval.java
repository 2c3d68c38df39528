package dev.sekisho.link.bank;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * An approval that a depositor is asked for in the bank's own app.
 *
 * @param id the bank's own; secret, because with it one asks what came of it
 * @param message what the app has to show, and our customer is shown as well: which request, which account
 * @param interval the least time between two questions, as the bank wants it
 * @param askAt when to ask next, by the machine's clock
 * @param announced whether the bank told us, once, that there is an answer
 */
public record Approval(String id, String message, Duration interval, Instant askAt, boolean announced) {

    /** What CIBA adds to the interval when a bank says that it was asked too often. */
    static final Duration SLOWER_BY = Duration.ofSeconds(5);

    static final Duration SHORTEST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int LONGEST_ID = 512;

    public Approval {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(askAt, "askAt");
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("an approval has an id of its bank");
        }
        interval = between(interval);
    }

    private static Duration between(Duration wanted) {
        Duration most = wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
        return most.compareTo(SHORTEST) < 0 ? SHORTEST : most;
    }

    public boolean isDue(Instant machineNow) {
        return !machineNow.isBefore(askAt);
    }

    public Approval askedAgainAt(Instant next) {
        return new Approval(id, message, interval, next, announced);
    }

    /** Still open: asked again after the bank's interval. */
    public Approval waiting(Instant machineNow) {
        return askedAgainAt(machineNow.plus(interval));
    }

    /** Asked too soon: slower from now on. */
    public Approval slower(Instant machineNow) {
        Duration wider = between(interval.plus(SLOWER_BY));
        return new Approval(id, message, wider, machineNow.plus(wider), announced);
    }

    /** The bank says that there is an answer; it may say so once. */
    public Approval announcedAt(Instant machineNow) {
        return new Approval(id, message, interval, machineNow, true);
    }

    @Override
    public String toString() {
        return "Approval[***]";
    }
}
