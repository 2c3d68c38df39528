package dev.sekisho.sandbox.acceptance;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BrokenPromise;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Many threads charge one subject's links at one moment, twice as much in all as its cap allows; each charge ends posted or
 * refused by that cap.
 *
 * <p>A charge that ended before it ever reached the bank gave its room back: whoever made it asks again.
 */
final class CapRace {

    static final long CAP_YEN = 300_000;

    private static final int TRIES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Payer> payers;
    private final String rule;
    private final FaultPlan plan;

    /** @param rule the cap that the refusals have to name */
    CapRace(String rule, FaultPlan plan, Payer... payers) {
        this.payers = List.of(payers);
        this.rule = rule;
        this.plan = plan;
    }

    String rule() {
        return rule;
    }

    List<Payer> payers() {
        return payers;
    }

    long eachYen() {
        return 2 * CAP_YEN / (plan.racers() * plan.chargesOfRacer());
    }

    /** @return how many charges were posted */
    long run() {
        ExecutorService threads = Executors.newFixedThreadPool(plan.racers());
        CountDownLatch start = new CountDownLatch(plan.racers());
        try {
            return IntStream.range(0, plan.racers())
                    .mapToObj(i ->
                            CompletableFuture.supplyAsync(() -> race(payers.get(i % payers.size()), start), threads))
                    .toList()
                    .stream()
                    .mapToLong(CompletableFuture::join)
                    .sum();
        } finally {
            threads.shutdownNow();
        }
    }

    private long race(Payer payer, CountDownLatch start) {
        start.countDown();
        try {
            start.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
        return IntStream.range(0, plan.chargesOfRacer())
                .filter(i -> isPosted(payer))
                .count();
    }

    private boolean isPosted(Payer payer) {
        for (int i = 0; i < TRIES; i++) {
            Answer end = payer.app()
                    .chargeUntilAnswered(payer.link(), eachYen(), PATIENCE)
                    .then(asked -> payer.app().awaitCharge(asked.text("chargeId"), PATIENCE, CapRace::isSettled));
            if (end.text("state").equals("POSTED")) {
                return true;
            }
            if (end.is(422) && end.body().path("rules").toString().contains(rule)) {
                return false;
            }
            BrokenPromise.unless(
                    end.text("reason").equals("NEVER_RECEIVED")
                            || end.text("rule").equals("SUSPENSION_UNKNOWN"),
                    "a charge is posted or refused by " + rule + ": " + end);
        }
        throw new BrokenPromise("a charge reaches the bank within " + TRIES + " tries");
    }

    private static boolean isSettled(Answer charge) {
        return charge.is(200)
                && (charge.text("state").equals("POSTED")
                        || charge.text("state").equals("VOIDED"));
    }
}
