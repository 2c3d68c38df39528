package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import java.util.List;
import java.util.Set;

/** Approved claims on their way through a payment run, many at once. */
public interface PayableClaims {

    /** By their numbers, at most {@code limit}; nobody else changes them until the transaction ends. */
    List<Payable> take(int limit, AskedPayees payees);

    /** Those that were taken are lines of this run now. */
    void enter(RunId run, List<Payable> taken);

    /** The run was given up; its lines live no more. */
    void leave(RunId run);

    /**
     * As {@link #take(int, AskedPayees)}, of those whose charges were all taken from accounts of this bank, and whose payee is
     * there: it knows its own depositors' names.
     */
    List<Payable> take(BankCode bank, int limit);

    /** Those that were taken are lines of this lump sum now. */
    void enter(LumpSumId lumpSum, List<Payable> taken);

    /** The lump sum was given up; its lines live no more. */
    void leave(LumpSumId lumpSum);

    /** The lines of a lump sum as the bank is to credit them. */
    List<Payable> of(LumpSumId lumpSum);

    /** The bank says that it has credited these, whose lines say so already: they are paid, each with its fact. */
    void credited(LumpSumId lumpSum, Set<ClaimId> claims, PersonId saidBy);

    /** At most {@code limit} of a run that the bank has confirmed become paid, each with its fact. @return how many */
    int settle(int limit);
}
