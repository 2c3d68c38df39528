package dev.sekisho.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Duration ROUND = Duration.ofMillis(300);

    /** Goes on by a little each time that it is looked at, and by as much as it is waited for: whatever the machine does. */
    private final SteppingPace pace = new SteppingPace();

    @Test
    void countsWhatWasDoneAndWhatWasNot() {
        AtomicInteger calls = new AtomicInteger();
        Run run = new Load(worker(() -> calls.getAndIncrement() % 3 != 0), 2, ROUND, pace).asFastAsPossible();

        assertThat(run.done() + run.failed()).isEqualTo(calls.get());
        assertThat(run.failed()).isPositive().isLessThan(run.done());
        assertThat(run.latencies().getTotalCount()).isEqualTo(run.done());
    }

    @Test
    void anArrivalThatHadToWaitForAStallIsLateFromTheMomentItWasDue() {
        AtomicInteger calls = new AtomicInteger();
        Run run = new Load(
                        worker(() -> {
                            if (calls.getAndIncrement() == 0) {
                                pace.park(Duration.ofMillis(200).toNanos());
                            }
                            return true;
                        }),
                        1,
                        ROUND,
                        pace)
                .atRate(100);

        // Twenty arrivals fell due during the stall; a closed loop would have seen a single slow one.
        long late = run.latencies().getCountBetweenValues(20_000, Run.LONGEST_MICROS);
        assertThat(late).isGreaterThan(10);
    }

    @Test
    void offersNoMoreThanTheRate() {
        Run run = new Load(worker(() -> true), 4, ROUND, pace).atRate(50);

        assertThat(run.done()).isBetween(1L, 16L);
    }

    @Test
    void endsWhenNothingWorksAnyMore() {
        assertThatThrownBy(() -> new Load(worker(() -> false), 1, Duration.ofMinutes(1)).asFastAsPossible())
                .hasMessageContaining("failures in a row");
    }

    private static Work.Source worker(Once once) {
        return number -> new Work() {
            @Override
            public boolean once() {
                return once.once();
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    /** A clock that only the test moves. */
    private static final class SteppingPace implements Load.Pace {

        private static final long STEP = Duration.ofNanos(100_000).toNanos();
        private final AtomicLong now = new AtomicLong();

        @Override
        public long nanoTime() {
            return now.addAndGet(STEP);
        }

        @Override
        public void park(long nanos) {
            now.addAndGet(nanos);
        }
    }

    /** What a worker does. */
    private interface Once {
        boolean once();
    }
}
