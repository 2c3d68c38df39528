package dev.sekisho.sandbox.world.carrier;

/** What kind of line a number is. */
public enum LineType {
    MOBILE,
    VOIP,
    DATA_SIM,
    FIXED,
    UNKNOWN
}
