package dev.sekisho.sandbox.world.ekyc;

/** Where the reading of a name comes from; a Japanese licence has none on it. */
public enum KanaSource {
    FURIGANA_IN_CREDENTIAL,
    DECLARED_PLAUSIBLE,
    DECLARED_ONLY
}
