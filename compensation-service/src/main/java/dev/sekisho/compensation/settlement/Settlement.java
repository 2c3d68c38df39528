package dev.sekisho.compensation.settlement;

/** A month with a bank, in the state that decides whether it counts. */
public sealed interface Settlement permits MadeSettlement, ClosedSettlement {

    SettlementHead head();
}
