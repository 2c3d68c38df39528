package dev.sekisho.identity.account;

/** Whether the operator's carrier knows the person by a line contract; the classes are proved on different paths. */
public enum CustomerClass {
    SUBSCRIBER,
    NON_SUBSCRIBER
}
