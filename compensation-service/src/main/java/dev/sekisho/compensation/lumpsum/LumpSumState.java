package dev.sekisho.compensation.lumpsum;

/** The states of a lump sum by their names. */
public enum LumpSumState {
    MADE,
    RELEASED,
    CANCELLED
}
