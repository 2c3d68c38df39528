package dev.sekisho.link.debit;

/** Carries commands out, each in a transaction that it may share with others; called by many threads at once. */
@FunctionalInterface
public interface Committer<C, A> {

    /**
     * @return what was committed
     * @throws RuntimeException what its own transaction ended with, or that it did not get its turn: nothing was done then
     */
    A carryOut(C command);
}
