package dev.sekisho.link.bank;

/** Whose customers a posture speaks of: subscribers of the operator's lines, or anybody (A04, A65). */
public enum CustomerClass {
    SUBSCRIBER,
    NON_SUBSCRIBER
}
