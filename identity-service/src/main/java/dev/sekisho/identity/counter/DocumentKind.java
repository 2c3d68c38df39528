package dev.sekisho.identity.counter;

import java.util.Locale;

/** What may be shown to staff. */
public enum DocumentKind {
    DRIVING_PERMIT,
    JP_INDIVIDUAL_NUMBER_CARD,
    RESIDENCE_PERMIT,
    PASSPORT;

    /** The kind as verified claims have it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
