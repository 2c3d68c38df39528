package dev.sekisho.compensation.copy;

/** What a fact did to the copy. */
public enum Taken {
    /** The first that was heard of it. */
    NEW,
    /** The copy moved on. */
    NEWER,
    /** The copy already stood at this version or a later one; at most a gap was filled. */
    OLDER;

    static Taken between(long knownVersion, long version) {
        return version > knownVersion ? NEWER : OLDER;
    }
}
