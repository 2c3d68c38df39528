package dev.sekisho.link.suspension;

/** As what a person speaks for a resume. */
public enum VoiceKind {
    PROPOSAL,
    APPROVAL,
    SIGN_OFF
}
