package dev.sekisho.compensation.report;

/** Who says that there was fraud; every figure keeps it (A42). */
public enum Source {
    BANK,
    VICTIM,
    OPERATOR
}
