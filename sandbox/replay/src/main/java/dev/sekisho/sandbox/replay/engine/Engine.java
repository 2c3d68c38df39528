package dev.sekisho.sandbox.replay.engine;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BrokenPromise;
import dev.sekisho.sandbox.actor.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Plays a timetable: waits until every fact has arrived where it is read, lets the business clock jump to the next moment,
 * has its acts performed by a few threads, and so on to the end. It never sleeps: time passes where nothing happens.
 */
public final class Engine {

    private final World world;
    private final Rest rest;
    private final int threads;
    private final Consumer<Instant> progress;
    private final AtomicInteger moments = new AtomicInteger();

    /** @param progress hears of each moment to which the clock was moved */
    public Engine(World world, Rest rest, int threads, Consumer<Instant> progress) {
        this.world = world;
        this.rest = rest;
        this.threads = threads;
        this.progress = progress;
    }

    /** @param afterEach runs when the acts of a moment are over and may add acts of later ones */
    public void play(Timetable timetable, Act afterEach) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Optional<Timetable.Moment> next = timetable.next();
            while (next.isPresent()) {
                rest.await();
                jumpTo(next.get().at());
                progress.accept(next.get().at());
                perform(next.get().acts(), pool);
                afterEach.perform();
                moments.incrementAndGet();
                next = timetable.next();
            }
            rest.await();
        } finally {
            pool.shutdownNow();
        }
    }

    /** To how many moments the clock was moved. */
    public int moments() {
        return moments.get();
    }

    /** The clock also runs by itself; where it is there already, it stays. */
    private void jumpTo(Instant moment) {
        if (moments.get() > 0 && !moment.isAfter(world.now())) {
            return;
        }
        Answer moved = world.moveClockTo(moment).expect("the clock can be moved", 200);
        BrokenPromise.unless(moved.body().path("missing").isEmpty(), "every service follows the clock: " + moved);
    }

    private static void perform(List<Act> acts, ExecutorService pool) {
        List<CompletableFuture<Void>> running = acts.stream()
                .map(act -> CompletableFuture.runAsync(act::perform, pool))
                .toList();
        try {
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof BrokenPromise broken) {
                throw broken;
            }
            throw failed;
        }
    }
}
