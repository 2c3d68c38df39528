package dev.sekisho.link.suspension;

/** Why a voice does not count. */
public enum VoiceRefusal {
    /** The same person has proposed, approved or signed off already, under whatever account. */
    PERSON_HAS_SPOKEN,
    /** The evidence of the proposal is old by now: it has to be proposed again. */
    PROPOSAL_TOO_OLD,
    /** No bank is asked where the resume names none, and each bank once. */
    NO_SIGN_OFF_NEEDED,
    /** Two have approved already. */
    NO_APPROVAL_NEEDED,
    ALREADY_RESUMED
}
