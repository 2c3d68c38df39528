package dev.sekisho.sandbox.world.clock;

import dev.sekisho.sandbox.world.journal.DataFolder;
import dev.sekisho.sandbox.world.journal.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * The business clock of the sandbox: the machine's time plus an offset that survives a restart.
 *
 * <p>A version is never used twice, also not by a world that starts over with an empty folder; so a service that holds
 * a version holds that version's offset.
 */
public final class WorldClock implements InstantSource {

    private final InstantSource machine;
    private final ClockLimits limits;
    private final Replicas replicas;
    private final Journal<ClockReading> journal;
    private final List<CompletableFuture<ClockReading>> hanging = new ArrayList<>();
    private final List<PendingMove> moves = new ArrayList<>();
    private ClockReading reading;

    public WorldClock(DataFolder folder, InstantSource machine, ClockLimits limits) {
        this.machine = machine;
        this.limits = limits;
        this.replicas = new Replicas(limits.liveness());
        this.journal = folder.journal("clock", ClockReading.class, replayed -> reading = replayed);
        if (reading == null) {
            reading = new ClockReading(machine.millis(), 0);
            journal.append(reading);
        }
    }

    @Override
    public Instant instant() {
        return machine.instant().plusMillis(reading().offsetMillis());
    }

    public synchronized ClockReading reading() {
        return reading;
    }

    /** The setting as soon as it differs from the one the replica has, else the same one after a while. */
    public CompletionStage<ClockReading> poll(long have, String replica) {
        List<PendingMove> acknowledged;
        CompletableFuture<ClockReading> answer;
        synchronized (this) {
            replicas.saw(replica);
            acknowledged = moves.stream().filter(move -> move.isKnownAt(have)).toList();
            answer = have == reading.version() ? hang() : CompletableFuture.completedFuture(reading);
        }
        acknowledged.forEach(move -> move.acknowledge(replica));
        return answer;
    }

    /** Sets the clock to {@code now}, from which it goes on. */
    public CompletionStage<ClockMove> moveTo(Instant now) {
        return move(Math.subtractExact(now.toEpochMilli(), machine.millis()));
    }

    /** Sets the offset; the answer comes when every live replica polled again with the new version, or in the end. */
    public CompletionStage<ClockMove> move(long offsetMillis) {
        PendingMove move;
        List<CompletableFuture<ClockReading>> woken;
        synchronized (this) {
            var next = new ClockReading(reading.version() + 1, offsetMillis);
            journal.append(next);
            reading = next;
            move = new PendingMove(next, replicas.alive());
            moves.add(move);
            woken = List.copyOf(hanging);
            hanging.clear();
        }
        woken.forEach(poll -> poll.complete(move.reading()));
        return move.within(limits.acknowledgement()).whenComplete((done, failure) -> forget(move));
    }

    private CompletableFuture<ClockReading> hang() {
        hanging.removeIf(CompletableFuture::isDone);
        var poll = new CompletableFuture<ClockReading>();
        hanging.add(poll);
        return poll.completeOnTimeout(reading, limits.hang().toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void forget(PendingMove move) {
        moves.remove(move);
    }
}
