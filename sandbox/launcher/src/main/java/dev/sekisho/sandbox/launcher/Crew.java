package dev.sekisho.sandbox.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The members of one suite: started wave by wave, ended in the opposite order, and all of them together as soon as one
 * ends that nobody told to end.
 */
final class Crew implements AutoCloseable {

    private final List<List<Member>> waves;
    private final Narration narration;
    private final Map<String, CompletableFuture<String>> watched = new ConcurrentHashMap<>();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicReference<SuiteFailure> firstFailure = new AtomicReference<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    /** @param waves members of one wave start side by side, those of the next when all before them serve */
    Crew(List<List<Member>> waves, Narration narration) {
        this.waves = waves;
        this.narration = narration;
    }

    /** Returns when all serve; ends what was started as soon as one does not. */
    void start() {
        for (List<Member> wave : waves) {
            allOf(wave, this::startOrGiveUp);
            if (firstFailure.get() != null) {
                throw firstFailure.get();
            }
        }
    }

    private void startOrGiveUp(Member member) {
        try {
            startAndWatch(member);
        } catch (SuiteFailure failure) {
            if (firstFailure.compareAndSet(null, failure)) {
                close("stopping what was started");
            }
        }
    }

    private void startAndWatch(Member member) {
        long begin = System.nanoTime();
        CompletableFuture<String> ended;
        try {
            ended = member.start(this::runs);
        } catch (SuiteFailure failure) {
            throw runs() ? failure : new SuiteFailure("stopped before it was up");
        }
        watched.put(member.name(), ended);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        narration.step("  %-22s ready after %.1f s".formatted(member.name(), took.toMillis() / 1000.0));
        ended.thenAccept(words -> missed(member, ended, words));
    }

    /** A member ended. It matters only if this start of it is still watched. */
    private void missed(Member member, CompletableFuture<String> ended, String words) {
        if (watched.remove(member.name(), ended) && !closing.get()) {
            close("stopped, because " + words);
        }
    }

    /** Crashes a member on purpose; the others go on. */
    void kill(String name) {
        Member member = member(name);
        watched.remove(name);
        member.kill();
    }

    /** Starts a member again, ending it in order first if it runs. Returns when it serves. */
    void restart(String name) {
        Member member = member(name);
        watched.remove(name);
        member.stop();
        startAndWatch(member);
    }

    Member member(String name) {
        return members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no member of the suite is named " + name));
    }

    List<Member> members() {
        return waves.stream().flatMap(List::stream).toList();
    }

    /** Waits until the suite has ended. @return why */
    String awaitEnd() {
        String words = end.join();
        closed.join();
        return words;
    }

    boolean runs() {
        return !closing.get();
    }

    @Override
    public void close() {
        close("stopped");
    }

    /** Returns when nothing runs any more, also for those who call while another is closing. */
    private void close(String why) {
        if (closing.compareAndSet(false, true)) {
            end.complete(why);
            narration.ending();
            narration.step(why);
            List<List<Member>> lastFirst = new ArrayList<>(waves);
            Collections.reverse(lastFirst);
            lastFirst.forEach(wave -> allOf(wave, Member::stop));
            closed.complete(null);
        }
        closed.join();
    }

    private static void allOf(List<Member> wave, Consumer<Member> action) {
        CompletableFuture<?>[] all = wave.stream()
                .map(member -> CompletableFuture.runAsync(() -> action.accept(member), task -> run(member, task)))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SuiteFailure failure
                    ? failure
                    : new SuiteFailure("a member could not be started or stopped: " + e.getCause(), e.getCause());
        }
    }

    private static void run(Member member, Runnable task) {
        new Thread(task, "member-" + member.name()).start();
    }
}
