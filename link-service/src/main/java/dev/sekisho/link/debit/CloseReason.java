package dev.sekisho.link.debit;

/** Why nothing is asked of a bank under a charge's id. */
public enum CloseReason {
    /** The charge was asked about before anybody asked for it; whoever comes later with it comes too late. */
    NEVER_RECEIVED,
    /** There is no such link, or it is another wallet's. */
    LINK_UNKNOWN,
    LINK_NOT_ACTIVE,
    COOLING_OFF,
    /** Nobody showed again, in time, that the bank account is theirs. */
    VERIFICATION_OVERDUE,
    /** Charging is stopped at the bank, or everywhere. */
    SUSPENDED,
    /** The bank, which answers no inquiries, says that it is not on the statement of its day. */
    NOT_ON_STATEMENT,
    /** Two persons decided so of what the bank cannot answer. */
    DECIDED_NOT_BOOKED
}
