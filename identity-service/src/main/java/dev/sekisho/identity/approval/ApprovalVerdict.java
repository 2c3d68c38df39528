package dev.sekisho.identity.approval;

/** What a typed code was worth. */
public enum ApprovalVerdict {
    APPROVED,
    CODE_REFUSED,
    EXPIRED,
    /** Nothing approves it any more. */
    LOCKED,
    UNKNOWN
}
