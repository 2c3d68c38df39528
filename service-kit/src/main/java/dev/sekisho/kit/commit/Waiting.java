package dev.sekisho.kit.commit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A command in the queue, and the thread that waits for its turn. */
final class Waiting<C, A> {

    private final C command;
    private final CompletableFuture<Turn<A>> turn = new CompletableFuture<>();

    Waiting(C command) {
        this.command = command;
    }

    C command() {
        return command;
    }

    void tell(Turn<A> what) {
        if (!turn.complete(what)) {
            throw new IllegalStateException("a command has one turn");
        }
    }

    boolean isTold() {
        return turn.isDone();
    }

    /** Nothing if it was not told in time. */
    Optional<Turn<A>> await(Duration patience) {
        try {
            return Optional.of(turn.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** For a command that has begun: its batch ends one way or the other. */
    Turn<A> await() {
        return turn.join();
    }
}
