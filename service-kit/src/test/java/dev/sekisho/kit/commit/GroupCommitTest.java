package dev.sekisho.kit.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration NONE = Duration.ZERO;
    private static final int POISON = -1;

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore gate = new Semaphore(0);
    private final CountDownLatch firstHasBegun = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        gate.release(1_000_000);
        callers.shutdown();
    }

    @Test
    void aCommandThatIsAloneGoesAtOnceAndByItself() {
        gate.release(1);
        Duration longer = Duration.ofMinutes(1);
        GroupCommit<Integer, String> commit = committer(new CommitLimits(256, longer, 512, 1));

        assertThat(commit.carryOut(7, PATIENCE)).isEqualTo("done 7");
        assertThat(batches).containsExactly(List.of(7));
    }

    @Test
    void whatComesMeanwhileGoesTogetherInTheOrderOfArrival() throws Exception {
        GroupCommit<Integer, String> commit = committer(new CommitLimits(256, NONE, 512, 1));
        Future<String> first = blockedFirst(commit);
        List<Future<String>> others = inOrder(commit, 1, 5);

        gate.release(2);

        assertThat(first.get()).isEqualTo("done 0");
        for (int i = 1; i <= 5; i++) {
            assertThat(others.get(i - 1).get()).isEqualTo("done " + i);
        }
        assertThat(batches).containsExactly(List.of(0), List.of(1, 2, 3, 4, 5));
    }

    @Test
    void aBatchHasNoMoreThanItMayHave() throws Exception {
        GroupCommit<Integer, String> commit = committer(new CommitLimits(3, NONE, 512, 1));
        blockedFirst(commit);
        List<Future<String>> others = inOrder(commit, 1, 5);

        gate.release(10);

        for (Future<String> other : others) {
            other.get();
        }
        assertThat(batches).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4, 5));
    }

    @Test
    void whereThereWasCompanyItIsWaitedForAsLongAsSaidAndNoLongerThanUntilAllAreHere() throws Exception {
        Duration longer = Duration.ofMinutes(1);
        GroupCommit<Integer, String> commit = committer(new CommitLimits(256, longer, 512, 1));
        blockedFirst(commit);
        List<Future<String>> three = inOrder(commit, 1, 3);
        gate.release(10);
        for (Future<String> one : three) {
            one.get();
        }

        List<Future<String>> again = inOrder(commit, 4, 6);

        for (Future<String> one : again) {
            one.get();
        }
        assertThat(batches).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4, 5, 6));
    }

    @Test
    void companyThatDoesNotComeAgainIsWaitedForOnceAndNotTwice() throws Exception {
        GroupCommit<Integer, String> commit = committer(new CommitLimits(256, Duration.ofMillis(1), 512, 1));
        blockedFirst(commit);
        inOrder(commit, 1, 3);
        gate.release(10);

        assertThat(commit.carryOut(4, PATIENCE)).isEqualTo("done 4");
        assertThat(commit.carryOut(5, PATIENCE)).isEqualTo("done 5");
    }

    @Test
    void oneThatCannotBeCarriedOutSpoilsNothingForTheOthers() throws Exception {
        GroupCommit<Integer, String> commit = committer(new CommitLimits(256, NONE, 512, 1));
        blockedFirst(commit);
        Future<String> good = inOrder(commit, 1, 1).get(0);
        Future<String> bad = enter(commit, POISON, 2);
        Future<String> alsoGood = enter(commit, 2, 3);

        gate.release(100);

        assertThat(good.get()).isEqualTo("done 1");
        assertThat(alsoGood.get()).isEqualTo("done 2");
        assertThatThrownBy(bad::get).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(batches.subList(0, 2)).containsExactly(List.of(0), List.of(1, POISON, 2));
        assertThat(batches.subList(2, 5)).containsExactlyInAnyOrder(List.of(1), List.of(POISON), List.of(2));
    }

    @Test
    void whenNothingCanBeCarriedOutEachHearsOfItAndTheNextStillGetsItsTurn() throws Exception {
        GroupCommit<Integer, String> commit = committer(new CommitLimits(256, NONE, 512, 1));
        blockedFirst(commit);
        Future<String> one = enter(commit, POISON, 1);
        Future<String> other = enter(commit, POISON, 2);

        gate.release(100);

        assertThatThrownBy(one::get).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(other::get).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(commit.carryOut(9, PATIENCE)).isEqualTo("done 9");
    }

    @Test
    void moreThanMayWaitAreTurnedAway() throws Exception {
        GroupCommit<Integer, String> commit = committer(new CommitLimits(2, NONE, 2, 1));
        blockedFirst(commit);
        List<Future<String>> waiting = inOrder(commit, 1, 2);

        assertThatThrownBy(() -> commit.carryOut(3, PATIENCE)).isInstanceOf(Crowded.class);

        gate.release(10);
        assertThat(waiting.get(1).get()).isEqualTo("done 2");
    }

    @Test
    void oneThatGotNoTurnInTimeIsNeverCarriedOut() throws Exception {
        GroupCommit<Integer, String> commit = committer(new CommitLimits(256, NONE, 512, 1));
        Future<String> first = blockedFirst(commit);

        assertThatThrownBy(() -> commit.carryOut(1, Duration.ofMillis(1))).isInstanceOf(Crowded.class);

        gate.release(10);
        first.get();
        assertThat(commit.carryOut(2, PATIENCE)).isEqualTo("done 2");
        assertThat(batches).containsExactly(List.of(0), List.of(2));
    }

    @Test
    void asManyWritersAsThereMayBeWorkAtOnce() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        CountDownLatch both = new CountDownLatch(2);
        GroupCommit<Integer, Integer> commit = new GroupCommit<>(new CommitLimits(1, NONE, 512, 2), commands -> {
            both.countDown();
            return List.of(arrive(both) ? atOnce.incrementAndGet() : 0);
        });

        Future<Integer> one = callers.submit(() -> commit.carryOut(1, PATIENCE));
        Future<Integer> other = callers.submit(() -> commit.carryOut(2, PATIENCE));

        assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void underLoadEachCommandIsCarriedOutOnceAndHearsItsOwnAnswer() throws Exception {
        List<Integer> carriedOut = Collections.synchronizedList(new ArrayList<>());
        GroupCommit<Integer, Integer> commit =
                new GroupCommit<>(new CommitLimits(16, Duration.ofMillis(1), 512, 2), commands -> {
                    carriedOut.addAll(commands);
                    return commands.stream().map(number -> number * 2).toList();
                });

        List<Future<Boolean>> running = IntStream.range(0, 32)
                .mapToObj(caller -> callers.submit(() -> IntStream.range(caller * 500, caller * 500 + 500)
                        .allMatch(number -> commit.carryOut(number, PATIENCE) == number * 2)))
                .toList();

        for (Future<Boolean> one : running) {
            assertThat(one.get()).isTrue();
        }
        assertThat(carriedOut).hasSize(16_000).doesNotHaveDuplicates();
    }

    /** Holds each batch until it is let through. */
    private GroupCommit<Integer, String> committer(CommitLimits limits) {
        return new GroupCommit<>(limits, commands -> {
            batches.add(List.copyOf(commands));
            firstHasBegun.countDown();
            gate.acquireUninterruptibly();
            if (commands.contains(POISON)) {
                throw new IllegalArgumentException("poison");
            }
            return commands.stream().map(number -> "done " + number).toList();
        });
    }

    /** A batch of one that is under way, so that whatever comes now has to wait. */
    private Future<String> blockedFirst(GroupCommit<Integer, String> commit) throws InterruptedException {
        Future<String> first = callers.submit(() -> commit.carryOut(0, PATIENCE));
        firstHasBegun.await();
        return first;
    }

    private List<Future<String>> inOrder(GroupCommit<Integer, String> commit, int from, int to) {
        List<Future<String>> entered = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            entered.add(enter(commit, number, number - from + 1));
        }
        return entered;
    }

    /** Comes back when the command waits, or is on its way. */
    private Future<String> enter(GroupCommit<Integer, String> commit, int command, int place) {
        Future<String> entered = callers.submit(() -> commit.carryOut(command, PATIENCE));
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> commit.waiting() >= place || entered.isDone() || isTaken(command));
        return entered;
    }

    private boolean isTaken(int command) {
        return batches.stream().anyMatch(batch -> batch.contains(command));
    }

    private static boolean arrive(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
