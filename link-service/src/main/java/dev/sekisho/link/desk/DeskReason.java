package dev.sekisho.link.desk;

/** Why a name is accepted or not: one of a fixed list, so that figures can be made of it. */
public enum DeskReason {
    /** Married, divorced, adopted: the bank's record is older than the credential. */
    FORMER_NAME(DeskDecision.ACCEPT),
    /** A foreign resident's name in common use (通称). */
    COMMON_NAME(DeskDecision.ACCEPT),
    /** The same foreign name, ordered or transcribed otherwise. */
    FOREIGN_NAME(DeskDecision.ACCEPT),
    CUT_AT_FIELD_WIDTH(DeskDecision.ACCEPT),
    READING_VARIES(DeskDecision.ACCEPT),
    OTHER_PERSON(DeskDecision.REFUSE),
    NOT_EXPLAINED(DeskDecision.REFUSE),
    CUSTOMER_NOT_REACHED(DeskDecision.REFUSE);

    private final DeskDecision decision;

    DeskReason(DeskDecision decision) {
        this.decision = decision;
    }

    public boolean isFor(DeskDecision wanted) {
        return decision == wanted;
    }
}
