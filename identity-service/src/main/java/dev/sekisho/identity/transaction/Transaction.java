package dev.sekisho.identity.transaction;

import java.util.function.Supplier;

/** One database transaction around what the work does: all of it is kept, or none. */
public interface Transaction {

    /** Runs the work in a transaction of its own; fails if one is running already. */
    <T> T call(Supplier<T> work);

    /** Runs a single statement, which is kept by itself; fails if a transaction is running. */
    <T> T outside(Supplier<T> statement);

    /** As {@link #call(Supplier)}, for work that answers nothing. */
    default void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
