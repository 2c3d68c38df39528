package dev.sekisho.link.link;

/** The keys of the fingerprints are set so that a bank account could be linked twice; its message names the setting. */
public final class UnusableKeys extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnusableKeys(String message) {
        super(message);
    }
}
