package dev.sekisho.compensation.claim;

/** Whose bank account was charged. */
public enum ClaimType {
    /** Of somebody who has no account with us: paid in full, without a deadline, and nothing is asked of them (A48). */
    NON_CUSTOMER,
    /** Of a customer: paid in full unless the finding excludes it. */
    CUSTOMER
}
