package dev.sekisho.sandbox.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Makes load with a number of workers, each over a connection of its own. */
final class Load {

    private static final long MICRO = TimeUnit.MICROSECONDS.toNanos(1);
    private static final int FAILURES_IN_A_ROW = 1_000;

    private final Work.Source source;
    private final int workers;
    private final Duration length;
    private final Pace pace;

    Load(Work.Source source, int workers, Duration length) {
        this(source, workers, length, Pace.OF_THE_MACHINE);
    }

    Load(Work.Source source, int workers, Duration length, Pace pace) {
        this.source = source;
        this.workers = workers;
        this.length = length;
        this.pace = pace;
    }

    /** Closed loop: each worker begins anew as soon as it has its answer. For the most that is possible. */
    Run asFastAsPossible() {
        return run((begin, end) -> {
            long now = pace.nanoTime();
            return now < end ? now : Long.MAX_VALUE;
        });
    }

    /**
     * Open loop: arrivals at a fixed rate, whether or not earlier ones are answered; a latency counts from the moment
     * the arrival was due, so that a stall is not hidden.
     */
    Run atRate(double perSecond) {
        AtomicLong arrivals = new AtomicLong();
        double gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        return run((begin, end) -> {
            long due = begin + (long) (arrivals.getAndIncrement() * gap);
            if (due >= end) {
                return Long.MAX_VALUE;
            }
            for (long wait = due - pace.nanoTime(); wait > 0; wait = due - pace.nanoTime()) {
                pace.park(wait);
            }
            return due;
        });
    }

    private Run run(Arrivals arrivals) {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        CountDownLatch ready = new CountDownLatch(workers);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Worker> all = new ArrayList<>();
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                Worker worker = new Worker(source.worker(i), arrivals, pace);
                all.add(worker);
                running.add(threads.submit(() -> worker.work(ready, go, length)));
            }
            ready.await();
            long begin = pace.nanoTime();
            go.countDown();
            for (Future<?> each : running) {
                each.get();
            }
            return sum(all, Duration.ofNanos(pace.nanoTime() - begin));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a worker ended: " + failed.getCause(), failed.getCause());
        } catch (Exception failed) {
            throw new IllegalStateException("a worker could not begin: " + failed, failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Run sum(List<Worker> workers, Duration took) {
        Histogram latencies = Run.emptyHistogram();
        long done = 0;
        long failed = 0;
        for (Worker worker : workers) {
            latencies.add(worker.latencies);
            done += worker.done;
            failed += worker.failed;
        }
        return new Run(done, failed, took, latencies);
    }

    /** The clock by which load is made; the machine's own but in tests of the load itself. */
    interface Pace {

        Pace OF_THE_MACHINE = new Pace() {
            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public void park(long nanos) {
                LockSupport.parkNanos(nanos);
            }
        };

        long nanoTime();

        void park(long nanos);
    }

    /** When the next piece of work is due. */
    private interface Arrivals {

        /** On the clock of {@link Pace#nanoTime}; {@code Long.MAX_VALUE} when it is over. */
        long next(long begin, long end);
    }

    /** One thread's share. */
    private static final class Worker {

        private final Work work;
        private final Arrivals arrivals;
        private final Pace pace;
        private final Histogram latencies = Run.emptyHistogram();
        private long done;
        private long failed;

        Worker(Work work, Arrivals arrivals, Pace pace) {
            this.work = work;
            this.arrivals = arrivals;
            this.pace = pace;
        }

        Void work(CountDownLatch ready, CountDownLatch go, Duration length) throws Exception {
            try (work) {
                ready.countDown();
                go.await();
                long begin = pace.nanoTime();
                long end = begin + length.toNanos();
                int inARow = 0;
                for (long due = next(begin, end); due != Long.MAX_VALUE; due = next(begin, end)) {
                    inARow = once(due) ? 0 : inARow + 1;
                    if (inARow == FAILURES_IN_A_ROW) {
                        throw new IllegalStateException(FAILURES_IN_A_ROW + " failures in a row");
                    }
                }
            }
            return null;
        }

        private long next(long begin, long end) throws Exception {
            work.prepare();
            return arrivals.next(begin, end);
        }

        private boolean once(long due) throws Exception {
            boolean good = work.once();
            if (good) {
                done++;
                latencies.recordValue(Math.min(Run.LONGEST_MICROS, (pace.nanoTime() - due) / MICRO));
            } else {
                failed++;
            }
            return good;
        }
    }
}
