package dev.sekisho.charge.reconciliation;

/** What two persons make of a difference. */
public enum Resolution {
    /** The bank booked it: the order is settled as booked. */
    POST,
    /** The bank did not book it and never will: the order is settled as not booked. */
    VOID,
    /** The bank is wrong and corrects its books. */
    BANK_CORRECTS,
    /** The depositor has the money back. */
    GIVEN_BACK,
    /** Nothing is wrong; the words say why. */
    EXPLAINED;

    /** Only what is not answered is posted or voided by people; all else was answered, and the answer stays. */
    public boolean fits(Kind kind) {
        return settlesTheOrder() == (kind == Kind.UNANSWERED);
    }

    boolean settlesTheOrder() {
        return this == POST || this == VOID;
    }
}
