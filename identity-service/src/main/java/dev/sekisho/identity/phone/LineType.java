package dev.sekisho.identity.phone;

/** What kind of line a number is, as its carrier says; what nobody says is UNKNOWN, which is never as good as known. */
public enum LineType {
    MOBILE,
    VOIP,
    DATA_SIM,
    FIXED,
    UNKNOWN
}
