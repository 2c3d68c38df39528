package dev.sekisho.identity.review;

/** What may become of a held account. */
public enum Decision {
    /** It is as if nothing had held it, and the same evidence does not hold it again. */
    RELEASE,
    /** It stays held for good. */
    CLOSE
}
