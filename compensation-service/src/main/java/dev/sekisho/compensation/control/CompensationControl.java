package dev.sekisho.compensation.control;

/** What the replay can switch off about reports and confirmed damage; production has all of it. */
public enum CompensationControl {
    /** A report stops the links that it names at once (IN-05). */
    REPORT_STOPS_LINK,
    /** A report holds or freezes the wallets that it names at once, as far as it is believed. */
    REPORT_STOPS_WALLET,
    /** Look-alikes of a confirmed case are held by themselves for a day. */
    LOOK_BACK_HOLDS,
    /** A bank with many confirmed cases is stopped by itself. */
    BANK_STOP_AT_THRESHOLD,
    /** Everything is stopped by itself when several banks were. */
    STOP_OF_ALL_BANKS,
    /** A bank with confirmed damage stays open only by a named decision within a day (A68). */
    OPEN_BANK_DECISION
}
