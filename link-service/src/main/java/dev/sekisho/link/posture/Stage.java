package dev.sekisho.link.posture;

/** What becomes of a version as time goes by, each once. */
public enum Stage {
    IN_FORCE,
    REVIEW_SOON,
    REVIEW_OVERDUE
}
