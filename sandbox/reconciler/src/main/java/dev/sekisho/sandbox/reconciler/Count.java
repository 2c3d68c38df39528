package dev.sekisho.sandbox.reconciler;

/** What was counted on the way, so that nobody takes an empty world for a sound one. */
public enum Count {
    BOOK_ENTRIES,
    BOOKED_YEN,
    POSTED_CHARGES,
    UNSETTLED_CHARGES,
    POSTED_PAYOUTS,
    UNSETTLED_PAYOUTS,
    TRANSFERS,
    /** Credits to depositors by which damage was made good. */
    COMPENSATIONS,
    COMPENSATED_YEN,
    /** Debits and credits that link-service knows of. */
    LINK_ORDERS,
    LEDGER_TRANSACTIONS,
    WALLETS,
    FROZEN_WALLETS,
    CAP_COUNTERS,
    FACTS,
    MESSAGES,
    /** Messages that came more than once; allowed, since facts are delivered at least once. */
    REDELIVERED,
    /** Facts still in an outbox. */
    UNDELIVERED,
    COPIED_CHARGES,
    COPIED_PAYMENTS,
    COPIED_TRANSFERS,
    COPIED_PAYOUTS,
    COPIED_REVERSALS,
    COPIED_REFUNDS,
    COPIED_ENTRIES,
    COPIED_LINKS,
    LINKED_BANK_ACCOUNTS
}
