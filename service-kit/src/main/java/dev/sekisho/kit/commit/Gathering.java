package dev.sekisho.kit.commit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The queue of one kind of commands.
 *
 * <p>The thread whose command comes first while a writer is free leads: it takes what waits as one batch, its own
 * command first. When it is done, the next in the queue leads. So there is no thread but those of the callers, and a
 * command that is alone goes at once.
 */
final class Gathering<C, A> {

    private final CommitLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition enough = lock.newCondition();
    private final Deque<Waiting<C, A>> queue = new ArrayDeque<>();
    private int leaders;
    private int lastBatch = 1;
    private int wanted = Integer.MAX_VALUE;

    Gathering(CommitLimits limits) {
        this.limits = limits;
    }

    /** @throws Crowded if no more may wait */
    Waiting<C, A> enter(C command) {
        Waiting<C, A> entered = new Waiting<>(command);
        lock.lock();
        try {
            if (queue.size() >= limits.waiting()) {
                throw new Crowded();
            }
            queue.addLast(entered);
            if (leaders < limits.writers() && queue.size() == 1) {
                leaders++;
                entered.tell(new Turn.Lead<>());
            } else if (queue.size() >= wanted) {
                enough.signal();
            }
            return entered;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    /** Whether its turn had not come yet; it is out of the queue then. */
    boolean withdraw(Waiting<C, A> waiting) {
        lock.lock();
        try {
            return !waiting.isTold() && queue.remove(waiting);
        } finally {
            lock.unlock();
        }
    }

    /** The leader's batch, in the order of arrival. Waits for others only if the last batch had company or this has. */
    List<Waiting<C, A>> take() {
        lock.lock();
        try {
            awaitCompany();
            List<Waiting<C, A>> batch = new ArrayList<>();
            while (batch.size() < limits.most() && !queue.isEmpty()) {
                batch.add(queue.removeFirst());
            }
            lastBatch = batch.size();
            appointNext();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** The leader is done. */
    void leave() {
        lock.lock();
        try {
            leaders--;
            appointNext();
        } finally {
            lock.unlock();
        }
    }

    private void appointNext() {
        Waiting<C, A> next = queue.peekFirst();
        if (next != null && leaders < limits.writers() && !next.isTold()) {
            leaders++;
            next.tell(new Turn.Lead<>());
        }
    }

    /** As many as were together last time are likely to come together again: no need to wait once they are here. */
    private void awaitCompany() {
        wanted = Math.min(limits.most(), Math.max(lastBatch, queue.size()));
        long left = limits.gather().toNanos();
        try {
            while (queue.size() < wanted && left > 0) {
                left = enough.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            wanted = Integer.MAX_VALUE;
        }
    }
}
