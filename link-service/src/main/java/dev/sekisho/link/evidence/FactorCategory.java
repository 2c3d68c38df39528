package dev.sekisho.link.evidence;

/** What a proof rests on: something known, held, or been, or something that a bank has on record. */
public enum FactorCategory {
    KNOWLEDGE,
    POSSESSION,
    INHERENCE,
    BANK_HELD_RECORD;

    /** A record of the bank can be read by whoever reads the post: it counts, but not as a strong factor. */
    boolean isStrong() {
        return this != BANK_HELD_RECORD;
    }
}
