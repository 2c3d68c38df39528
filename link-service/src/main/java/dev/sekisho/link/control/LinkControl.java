package dev.sekisho.link.control;

/** What the replay can switch off about linking beside evidence and patterns; production has all of it. */
public enum LinkControl {
    /** Number and PIN are typed at the bank, never at the operator (LK-09). */
    NO_PIN_AT_THE_OPERATOR,
    /** What identity-service cleared is somebody whose identity was proved, with a name that was read (A01). */
    PROVED_IDENTITY,
    /** The bank reviewed this class of customers and their way of proving who they are (A65). */
    REVIEWED_PATH,
    /** Failed bank authentications of one bank account are counted, below the bank's own lock (LK-08). */
    FAILURES_PER_ACCOUNT,
    /** Failed bank authentications of one wallet are counted. */
    FAILURES_PER_WALLET,
    /** Requests of one wallet are counted. */
    REQUESTS_PER_WALLET,
    /** The depositor hears of a new link (LK-06). */
    DEPOSITOR_TOLD_OF_LINK,
    /** The depositor hears of each debit. */
    DEPOSITOR_TOLD_OF_DEBIT
}
