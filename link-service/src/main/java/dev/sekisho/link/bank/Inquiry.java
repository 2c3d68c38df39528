package dev.sekisho.link.bank;

/** Whether a bank can be asked later what became of a request. */
public enum Inquiry {
    BY_REQUEST_ID,
    NONE
}
