package dev.sekisho.link.credit;

/** Why nothing is asked of a bank under a payout's id. */
public enum CloseReason {
    /** The payout was asked about before anybody asked for it; whoever comes later with it comes too late. */
    NEVER_RECEIVED,
    /** There is no such link, or it is another wallet's. */
    LINK_UNKNOWN,
    LINK_NOT_ACTIVE,
    /** Payouts are stopped at the bank, or everywhere. */
    SUSPENDED,
    /** The bank, which answers no inquiries, has it on none of the statements it could be on. */
    NOT_ON_STATEMENT,
    /** Two persons decided so of what the bank cannot answer. */
    DECIDED_NOT_BOOKED
}
