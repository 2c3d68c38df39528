package dev.sekisho.sandbox.acceptance;

import dev.sekisho.sandbox.launcher.RunningSuite;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** A bounded load while members are killed and the bank misbehaves. The same seed kills the same members. */
final class FaultDriver {

    private final Town town;
    private final FaultPlan plan;
    private final Killer killer;
    private final Spells spells;
    private final SplittableRandom amounts;

    FaultDriver(RunningSuite suite, FaultPlan plan, Seed seed) {
        this.town = new Town(suite);
        this.plan = plan;
        this.killer = new Killer(suite, plan, seed.of("kills"));
        this.spells =
                new Spells(town.world(), plan, new Random(seed.of("spells").nextLong()));
        this.amounts = seed.of("amounts");
    }

    /** @return all that was promised to customers, when the last kill is over and everybody behaves again */
    List<Payer.Acknowledged> drive(List<Payer> payers) {
        ExecutorService threads = Executors.newFixedThreadPool(payers.size() + 1);
        try {
            spells.answered(0);
            CompletableFuture<Void> kills = CompletableFuture.runAsync(killer::killAsTheLoadGoesOn, threads);
            List<CompletableFuture<List<Payer.Acknowledged>>> loads = payers.stream()
                    .map(payer -> load(payer, amounts.split(), threads))
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

    int answeredWithoutKafka() {
        return killer.answeredWithoutKafka();
    }

    Map<Spells.Kind, Integer> spells() {
        return spells.told();
    }

    private CompletableFuture<List<Payer.Acknowledged>> load(
            Payer payer, SplittableRandom draws, ExecutorService threads) {
        return CompletableFuture.supplyAsync(
                () -> IntStream.range(0, plan.chargesOfWorker())
                        .mapToObj(i -> charge(payer, draws))
                        .toList(),
                threads);
    }

    private Payer.Acknowledged charge(Payer payer, SplittableRandom draws) {
        killer.oneMoreAsked();
        Payer.Acknowledged promised = payer.charge(1 + draws.nextLong(plan.mostYen()));
        spells.answered(killer.oneMoreAnswered());
        return promised;
    }
}
