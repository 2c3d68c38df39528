package dev.sekisho.link.decision;

/** The checks of a link request, in the order in which they are made; a name, once recorded, keeps its meaning. */
public enum Step {
    SUSPENSION,
    POSTURE,
    BRANCH,
    IDENTITY,
    VELOCITY,
    CODE,
    BANK_AUTHENTICATION,
    NAME,
    EVIDENCE,
    UNIQUENESS
}
