package dev.sekisho.identity.code;

/** What codes are counted by, beside the number or mailbox within the hour; in the order in which they are asked. */
public enum BudgetKind {
    /** The installation of the app that asks. */
    DEVICE(CodeIssue.Reason.ORIGIN_LIMIT),
    /** The network around the address that asks, where strangers do not share it. */
    SITE(CodeIssue.Reason.ORIGIN_LIMIT),
    /** One number or mailbox in a day. */
    RECIPIENT_DAY(CodeIssue.Reason.RECIPIENT_LIMIT),
    /** The block of numbers around this one: numbers tried in a row, or rented in a row. */
    PREFIX(CodeIssue.Reason.PREFIX_LIMIT),
    /** All SMS and calls of a day: what they may cost. */
    DAY(CodeIssue.Reason.DAY_LIMIT);

    private final CodeIssue.Reason reason;

    BudgetKind(CodeIssue.Reason reason) {
        this.reason = reason;
    }

    /** Whether it counts who asks, and not who is written to. */
    boolean isOfWhoAsks() {
        return this == DEVICE || this == SITE;
    }

    /** Whether everybody's codes are counted in one row. */
    boolean isShared() {
        return this == DAY;
    }

    CodeIssue.Reason reason() {
        return reason;
    }
}
