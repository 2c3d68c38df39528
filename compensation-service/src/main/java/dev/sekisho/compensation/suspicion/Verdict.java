package dev.sekisho.compensation.suspicion;

/** What the MLRO decides. */
public enum Verdict {
    REPORT,
    NO_REPORT
}
