package dev.sekisho.sandbox.acceptance;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BrokenPromise;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.WalletApp;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Half of the threads send money from one wallet to another and half the other way, all at once. */
final class TransferStorm {

    private static final long MOST_YEN = 90;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WalletApp one;
    private final WalletApp other;
    private final FaultPlan plan;

    TransferStorm(WalletApp one, WalletApp other, FaultPlan plan) {
        this.one = one;
        this.other = other;
        this.plan = plan;
    }

    /** @return how many were made; the others found too little money. @throws BrokenPromise for any other answer */
    long rage(SplittableRandom random) {
        String toOne = one.wallet().text("walletId");
        String toOther = other.wallet().text("walletId");
        ExecutorService threads = Executors.newFixedThreadPool(plan.racers());
        try {
            return IntStream.range(0, plan.racers())
                    .mapToObj(i -> {
                        SplittableRandom draws = random.split();
                        return CompletableFuture.supplyAsync(
                                () -> i % 2 == 0 ? sent(one, toOther, draws) : sent(other, toOne, draws), threads);
                    })
                    .toList()
                    .stream()
                    .mapToLong(CompletableFuture::join)
                    .sum();
        } finally {
            threads.shutdownNow();
        }
    }

    private long sent(WalletApp from, String to, SplittableRandom draws) {
        return IntStream.range(0, plan.transfersOfRacer())
                .filter(i -> isSent(from, to, 1 + draws.nextLong(MOST_YEN)))
                .count();
    }

    private static boolean isSent(WalletApp from, String to, long yen) {
        Answer end = Patience.until(
                "a busy service answers in the end", PATIENCE, () -> from.send(to, yen), answer -> !answer.is(503));
        BrokenPromise.unless(
                end.is(201) || end.is(422) && end.text("rule").equals("INSUFFICIENT_BALANCE"),
                "money is sent, or there is too little of it: " + end);
        return end.is(201);
    }
}
