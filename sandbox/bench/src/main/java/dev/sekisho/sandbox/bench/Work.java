package dev.sekisho.sandbox.bench;

import java.io.IOException;
import java.sql.SQLException;

/** One worker's way of doing a thing once; used by one thread, closed when the round is over. */
interface Work extends AutoCloseable {

    /** Fetches what the next piece needs; nobody waits for it, so it is not measured. */
    default void prepare() throws Exception {
        // most need nothing
    }

    /** @return whether it was done as wanted */
    boolean once() throws Exception;

    @Override
    void close() throws IOException, SQLException;

    /** Makes a worker's means: a connection of its own. */
    interface Source {

        Work worker(int number) throws Exception;
    }
}
