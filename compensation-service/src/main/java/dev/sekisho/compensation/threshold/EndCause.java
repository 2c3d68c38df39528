package dev.sekisho.compensation.threshold;

/** By what a question about an open bank ended. */
public enum EndCause {
    /** Persons decided it. */
    PERSONS,
    /** Nobody decided it in time: the bank is stopped. */
    TIME,
    /** The threshold stopped the bank meanwhile. */
    THRESHOLD,
    /** The bank was stopped by somebody else meanwhile. */
    STOPPED_OTHERWISE
}
