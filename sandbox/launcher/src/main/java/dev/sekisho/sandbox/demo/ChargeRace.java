package dev.sekisho.sandbox.demo;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BrokenPromise;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Many charges of one customer, begun at one moment; each ends posted or refused by a rule.
 *
 * <p>On a machine that is too busy a charge may end before it ever reached the bank. Whoever made it then asks again, as
 * anybody at a till would: only what a rule says is an end.
 */
final class ChargeRace {

    private static final int TRIES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Customer customer;
    private final long eachYen;

    ChargeRace(Customer customer, long eachYen) {
        this.customer = customer;
        this.eachYen = eachYen;
    }

    /** @return the charge as posted, or its refusal, for each runner */
    List<Answer> run(int runners) {
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        CountDownLatch start = new CountDownLatch(runners);
        try {
            List<CompletableFuture<Answer>> running = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> runner(start), threads))
                    .limit(runners)
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            if (e.getCause() instanceof BrokenPromise broken) {
                throw broken;
            }
            throw e;
        } finally {
            threads.shutdownNow();
        }
    }

    private Answer runner(CountDownLatch start) {
        start.countDown();
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        for (int i = 0; i < TRIES; i++) {
            Answer end = charge();
            if (!neverReachedTheBank(end)) {
                return end;
            }
        }
        throw new BrokenPromise("a charge reaches the bank within " + TRIES + " tries");
    }

    private Answer charge() {
        return customer.app()
                .chargeUntilAnswered(customer.linkId(), eachYen, PATIENCE)
                .then(charge -> customer.app().awaitCharge(charge.text("chargeId"), PATIENCE, ChargeRace::isSettled));
    }

    private static boolean isSettled(Answer charge) {
        return charge.is(200)
                && !charge.text("state").equals("RESERVED")
                && !charge.text("state").equals("IN_DOUBT");
    }

    private static boolean neverReachedTheBank(Answer end) {
        return end.text("state").equals("VOIDED") && end.text("reason").equals("NEVER_RECEIVED");
    }
}
