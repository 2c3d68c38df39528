package dev.sekisho.link.debit;

import dev.sekisho.kernel.id.ChargeId;

/** One charge's debit at the bank, in the state that decides what may still happen under its id. */
public sealed interface Debit permits WaitingDebit, PendingDebit, AcceptedDebit, DeclinedDebit, ClosedDebit {

    ChargeId charge();

    /** Whether this is the debit that {@code order} asks for, and not another one under its id. */
    boolean isOf(DebitOrder order);
}
