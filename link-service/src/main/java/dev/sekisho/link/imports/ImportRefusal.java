package dev.sekisho.link.imports;

/** Why a step of an import does not count. */
public enum ImportRefusal {
    UNKNOWN,
    /** It was checked or approved before. */
    DECIDED,
    /** This part came before with other lines, or has not as many as its place in the file wants. */
    PART_DIFFERS,
    LINES_MISSING,
    CHECKSUM_DIFFERS,
    /** Whoever brings a file does not approve it, by whatever account. */
    SAME_PERSON,
    /** What was found has changed too much since. */
    CHECKED_TOO_LONG_AGO
}
