package dev.sekisho.compensation.figure;

/** On what a figure rests; none is a part of another (in 2020 what was confirmed came to more than what was reported). */
public enum Basis {
    /** Somebody said so. */
    REPORTED,
    /** The depositor's bank has said that it was fraud. */
    CONFIRMED,
    /** It was paid back. */
    PAID
}
