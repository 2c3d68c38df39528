package dev.sekisho.link.request;

/** All that a customer hears of a refusal: four classes, and their own missing proof of identity, which is no secret. */
public enum RefusalClass {
    BANK_AUTHENTICATION_FAILED,
    DETAILS_DIFFER,
    STOPPED,
    LIMIT_REACHED,
    IDENTITY_PROOF_REQUIRED
}
