package dev.sekisho.identity.staff;

/** Why something about staff was not done. */
public enum StaffRefusal {
    /** The caller's role ended since the token was issued. */
    NOT_ENTITLED,
    UNKNOWN,
    ADDRESS_TAKEN,
    LEFT,
    /** Nobody is behind the account yet: whoever approves must be able to ask the human first. */
    NOT_ENROLLED,
    /** Whoever proposes does not approve, by whatever account. */
    SAME_PERSON,
    /** Nobody approves what is for the same human. */
    OWN_GRANT,
    NOT_FOR_THIS_EMPLOYER,
    END_MISSING,
    END_PAST,
    /** Approved or ended before. */
    DECIDED,
    /** Whatever did not fit about an enrolment; its sender does not learn what. */
    ENROLMENT,
    TOO_MANY_PASSKEYS,
    PASSKEY
}
