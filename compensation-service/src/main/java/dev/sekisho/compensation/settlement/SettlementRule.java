package dev.sekisho.compensation.settlement;

/** Why a word about a split rule, a liability or a settlement does not count; a stable code. */
public enum SettlementRule {
    SAME_PERSON,
    /** Agreed or closed already. */
    DECIDED,
    /** A rule is not for what may have been paid already. */
    NOT_IN_THE_FUTURE,
    /** Another rule of the same day is agreed. */
    DAY_TAKEN,
    MONTH_NOT_OVER,
    /** This month, or a later one, is closed. */
    MONTH_CLOSED,
    NOTHING_TO_SETTLE,
    /** More than one settlement holds. */
    TOO_MUCH,
    /** What was looked at is not what would be settled now. */
    CONTENT_CHANGED
}
