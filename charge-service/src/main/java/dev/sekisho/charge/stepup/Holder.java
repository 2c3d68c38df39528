package dev.sekisho.charge.stepup;

/** The customer, whom identity-service asks; never called inside a transaction. */
public interface Holder {

    Asked ask(StepUpHead head);

    Word answer(StepUpId id, String code);

    /** What came of asking. */
    enum Asked {
        CODE_SENT,
        REFUSED,
        /** Nobody knows whether a code was sent. */
        UNAVAILABLE
    }

    /** What the typed code was worth. */
    enum Word {
        APPROVED,
        CODE_REFUSED,
        LOCKED,
        UNAVAILABLE
    }
}
