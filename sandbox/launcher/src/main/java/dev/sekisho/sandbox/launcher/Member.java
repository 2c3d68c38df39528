package dev.sekisho.sandbox.launcher;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** One part of the suite that runs as a process of its own. Its methods may be called from any thread. */
interface Member {

    String name();

    /**
     * Starts the process and returns when it serves.
     *
     * @param wanted asked at the last moment, so that nothing is started behind the back of a stop
     * @return completed when this process ends, with the words for it
     * @throws SuiteFailure if it does not come to serve
     */
    CompletableFuture<String> start(BooleanSupplier wanted);

    /** The present process. */
    Optional<ProcessHandle> process();

    /** Ends it in order; nothing is lost that it answered for. */
    void stop();

    /** Ends it at once, as a crash would. */
    void kill();
}
