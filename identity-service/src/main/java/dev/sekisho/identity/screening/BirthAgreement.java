package dev.sekisho.identity.screening;

import java.util.Optional;

/** How far a birth date agrees with what a list knows of one. */
enum BirthAgreement {
    SAME_DAY,
    /** Of a list that knows the year only. */
    SAME_YEAR,
    /** Another day of the same year. */
    OTHER_DAY,
    YEAR_BESIDE,
    UNKNOWN,
    OTHER;

    /** What of it speaks for the entry. */
    Optional<MatchedField> field() {
        return switch (this) {
            case SAME_DAY -> Optional.of(MatchedField.BIRTH_DAY);
            case SAME_YEAR, OTHER_DAY -> Optional.of(MatchedField.BIRTH_YEAR);
            case YEAR_BESIDE, UNKNOWN, OTHER -> Optional.empty();
        };
    }
}
