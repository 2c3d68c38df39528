package dev.sekisho.identity.account;

/** Why a relation with a customer ended. */
public enum EndReason {
    HOLDER_ASKED,
    HOLDER_DIED,
    OPERATOR_ENDED
}
