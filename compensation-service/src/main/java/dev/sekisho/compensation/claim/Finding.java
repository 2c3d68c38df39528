package dev.sekisho.compensation.claim;

/** What was found of the customer's own part; all but one exclude compensation. */
public enum Finding {
    NONE(false),
    INTENT(true),
    GROSS_NEGLIGENCE(true),
    FAMILY(true),
    FALSE_STATEMENT(true);

    private final boolean excluding;

    Finding(boolean excluding) {
        this.excluding = excluding;
    }

    public boolean excludes() {
        return excluding;
    }
}
