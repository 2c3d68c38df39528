package dev.sekisho.identity.transaction;

import java.util.function.Supplier;

/** Does the work one at a time; like the real one it refuses to run inside another. */
public final class NoTransaction implements Transaction {

    private final ThreadLocal<Boolean> running = ThreadLocal.withInitial(() -> false);

    @Override
    public synchronized <T> T call(Supplier<T> work) {
        if (running.get()) {
            throw new IllegalStateException("a transaction is running already");
        }
        running.set(true);
        try {
            return work.get();
        } finally {
            running.set(false);
        }
    }

    @Override
    public <T> T outside(Supplier<T> statement) {
        return call(statement);
    }
}
