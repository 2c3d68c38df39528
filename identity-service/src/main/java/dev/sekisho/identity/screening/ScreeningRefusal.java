package dev.sekisho.identity.screening;

/** Why a command of the MLRO was not done. */
public enum ScreeningRefusal {
    NOT_ENTITLED,
    UNKNOWN,
    SAME_PERSON,
    /** The list or hit is not in the state that this command leaves. */
    DECIDED,
    /** A line of the part is no such line. */
    LINE_UNREADABLE,
    /** The part came before, with another content. */
    PART_DIFFERS,
    ENTRIES_MISSING,
    REFERENCE_REPEATED,
    CHECKSUM_DIFFERS,
    NOT_EFFECTIVE_YET
}
