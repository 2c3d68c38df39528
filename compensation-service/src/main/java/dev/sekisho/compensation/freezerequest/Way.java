package dev.sekisho.compensation.freezerequest;

/** How a request came to its bank. */
public enum Way {
    /** The bank's own user took it here. */
    BANK_READ,
    PHONE,
    FAX,
    LETTER,
    MAIL;

    /** Whether one of us brought it there; then it is said under which reference. */
    public boolean isByUs() {
        return this != BANK_READ;
    }
}
