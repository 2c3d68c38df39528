package dev.sekisho.sandbox.acceptance;

import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A bounded load while members are killed and the bank's answers are lost. The same seed kills the same members. */
final class FaultDriver {

    private static final long MOST_YEN = 60;

    private final Town town;
    private final FaultPlan plan;
    private final Killer killer;
    private final SplittableRandom random;

    FaultDriver(RunningSuite suite, FaultPlan plan, long seed) {
        this.town = new Town(suite);
        this.plan = plan;
        this.random = new SplittableRandom(seed);
        this.killer = new Killer(suite, plan, random.split());
    }

    /** @return all that was promised to customers, when the last kill is over and everybody behaves again */
    List<Payer.Acknowledged> drive() {
        ExecutorService threads = Executors.newFixedThreadPool(plan.workers() + 1);
        try {
            List<Payer> payers = new ArrayList<>();
            for (int i = 0; i < plan.workers(); i++) {
                payers.add(payer());
            }
            town.world()
                    .script("bank-" + Town.TWO_FACTOR_BANK, Map.of("mode", "LOSE_ANSWER", "share", plan.lostShare()))
                    .expect("a fault can be scripted", 200);
            CompletableFuture<Void> kills = CompletableFuture.runAsync(killer::killAsTheLoadGoesOn, threads);
            List<CompletableFuture<List<Payer.Acknowledged>>> loads = payers.stream()
                    .map(payer -> load(payer, random.split(), threads))
                    .toList();
            List<Payer.Acknowledged> all =
                    loads.stream().flatMap(load -> load.join().stream()).toList();
            kills.join();
            return all;
        } finally {
            town.world().everybodyBehaves();
            threads.shutdownNow();
        }
    }

    List<String> killed() {
        return killer.killed();
    }

    private Payer payer() {
        Person person = town.person();
        WalletApp app = town.proved(person);
        return new Payer(app, town.linked(app, town.accountOf(person)));
    }

    private CompletableFuture<List<Payer.Acknowledged>> load(
            Payer payer, SplittableRandom amounts, ExecutorService threads) {
        return CompletableFuture.supplyAsync(() -> load(payer, amounts), threads);
    }

    private List<Payer.Acknowledged> load(Payer payer, SplittableRandom amounts) {
        List<Payer.Acknowledged> promised = new ArrayList<>();
        for (int i = 0; i < plan.charges() / plan.workers(); i++) {
            promised.add(payer.charge(1 + amounts.nextLong(MOST_YEN)));
            killer.oneMoreAnswered();
        }
        return promised;
    }
}
