package dev.sekisho.identity.account.argon;

import dev.sekisho.identity.account.HashingRules;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The one thread on which passwords are hashed, and the few who may wait for it: however many sign in, they take one
 * processor and one lot of memory, and everything else goes on.
 */
@ApplicationScoped
class HashQueue {

    private static final int RETRY_AFTER_SECONDS = 2;

    private final ThreadPoolExecutor thread;

    HashQueue(HashingRules rules) {
        this.thread = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(rules.waiting()), HashQueue::patient);
    }

    /** Below all others where the machine heeds it ({@code -XX:ThreadPriorityPolicy=1}): who signs in can wait a moment. */
    private static Thread patient(Runnable work) {
        Thread thread = new Thread(work, "hash");
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** @throws ProblemException 429 {@code busy} for whoever finds the queue full, with the time after which to try */
    <T> T inTurn(Supplier<T> work) {
        Future<T> result = enqueue(work);
        try {
            return result.get();
        } catch (InterruptedException stopped) {
            result.cancel(false);
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a password could not be hashed", failed.getCause());
        }
    }

    /** @throws ProblemException 429 {@code busy} while the queue is full */
    void requireRoom() {
        if (thread.getQueue().remainingCapacity() == 0) {
            throw busy();
        }
    }

    private <T> Future<T> enqueue(Supplier<T> work) {
        try {
            return thread.submit(work::get);
        } catch (RejectedExecutionException full) {
            throw busy();
        }
    }

    private static ProblemException busy() {
        return ProblemException.of(429, "busy", "Too many are signing in at this moment; try again")
                .with("retryAfterSeconds", RETRY_AFTER_SECONDS)
                .build();
    }

    int waiting() {
        return thread.getQueue().size();
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
