package dev.sekisho.charge.control;

/** What the replay can switch off about money beside caps and rules of monitoring; production has all of it. */
public enum ChargeControl {
    /** Nothing is charged over a link before the wait of its tier is over (CH-05). */
    COOLING_OFF,
    /** Money of a new link is spent but not transferred or paid out for a time (CH-06). */
    NEW_LINK_LOCK,
    /** Much money leaves by transfer or payout only with the customer's own word for exactly this. */
    STEP_UP_REQUIRED,
    /** A wallet is looked at in the very transaction in which money would leave it. */
    DOOR_WATCH
}
