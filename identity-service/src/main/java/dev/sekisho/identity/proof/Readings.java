package dev.sekisho.identity.proof;

/** Knows how names may be read; what it does not know is not plausible, and nothing is guessed. */
public interface Readings {

    /** Whether these characters can be read so, as names are. */
    Plausibility of(String nameKanji, String nameKana);

    /** What a reading is, without more than the characters to judge by. */
    enum Plausibility {
        PLAUSIBLE,
        NOT_KNOWN
    }
}
