package dev.sekisho.charge.commit;

import java.time.Duration;

/** Carries commands out, each in a transaction that it may share with others; called by many threads at once. */
@FunctionalInterface
public interface Committer<C, A> {

    /**
     * @param patience how long to wait for a turn; a command that has begun is waited for, however long it takes
     * @return what was committed
     * @throws RuntimeException what its own transaction ended with, or that it did not get its turn: nothing was done then
     */
    A carryOut(C command, Duration patience);
}
