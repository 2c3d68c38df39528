package dev.sekisho.identity.screening;

/** In what an entry and a person agree, for whoever decides. */
public enum MatchedField {
    NAME(true),
    NAME_NEAR(false),
    READING(true),
    READING_NEAR(false),
    ALIAS(true),
    ALIAS_NEAR(false),
    BIRTH_DAY(false),
    BIRTH_YEAR(false);

    private final boolean equalNames;

    MatchedField(boolean equalNames) {
        this.equalNames = equalNames;
    }

    boolean isOfEqualNames() {
        return equalNames;
    }
}
