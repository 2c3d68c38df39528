package dev.sekisho.sandbox.acceptance;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BrokenPromise;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.WalletApp;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A customer who charges while everything breaks, and asks again with the same key until there is an answer. */
record Payer(WalletApp app, String link) {

    private static final long AT_MOST_NANOS = Duration.ofMinutes(2).toNanos();
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    /** The service's word about the charge: posted, voided, or not known yet. */
    Acknowledged charge(long amountYen) {
        String key = Fresh.key();
        // A refusal by a book that is too old is a promise like any other, kept under its key: what is wanted needs a
        // new one.
        long end = System.nanoTime() + AT_MOST_NANOS;
        while (true) {
            Answer answer = ask(amountYen, key);
            if (answer != null && answer.is(200, 201, 202)) {
                return new Acknowledged(answer.text("chargeId"), amountYen, answer.text("state"));
            }
            if (answer != null && answer.text("rule").equals("SUSPENSION_UNKNOWN")) {
                key = Fresh.key();
            } else if (answer != null && answer.status() < 500 && answer.status() != 409) {
                throw new AssertionError("a charge within every cap was refused: " + answer);
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("no answer for two minutes; the last one: " + answer);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Null where nobody answered: the service, or the one that signs in, is down. */
    private Answer ask(long amountYen, String key) {
        try {
            return app.charge(link, amountYen, key);
        } catch (UncheckedIOException | BrokenPromise down) {
            return null;
        }
    }

    /** What was promised to the customer. */
    record Acknowledged(String chargeId, long amountYen, String state) {}
}
