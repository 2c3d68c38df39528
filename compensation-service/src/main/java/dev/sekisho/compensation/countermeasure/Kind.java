package dev.sekisho.compensation.countermeasure;

/** Whether a measure only bridges the time until another. */
public enum Kind {
    INTERIM,
    FINAL
}
