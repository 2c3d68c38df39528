package dev.sekisho.compensation.claim;

import java.util.List;

/** Approved claims on their way through a payment run, many at once. */
public interface PayableClaims {

    /** By their numbers, at most {@code limit}; nobody else changes them until the transaction ends. */
    List<Payable> take(int limit);

    /** Those that were taken are lines of this run now. */
    void enter(RunId run, List<Payable> taken);

    /** The run was given up; its lines live no more. */
    void leave(RunId run);

    /** At most {@code limit} of a run that the bank has confirmed become paid, each with its fact. @return how many */
    int settle(int limit);
}
