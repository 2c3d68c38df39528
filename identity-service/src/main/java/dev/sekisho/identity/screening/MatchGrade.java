package dev.sekisho.identity.screening;

/** How much an entry looks like a person; all but {@link #NONE} are hits, the first the strongest. */
public enum MatchGrade {
    /** Equal names, and the same day of birth. */
    EXACT,
    /** Equal names, and the same year of birth. */
    NAME_AND_YEAR,
    /**
     * Equal names, and a birth that is not known or a year beside; or near names, and the same day, or the year where no
     * more is known.
     */
    NEAR,
    NONE;

    static MatchGrade of(boolean equalNames, boolean nearNames, BirthAgreement birth) {
        if (equalNames) {
            return switch (birth) {
                case SAME_DAY -> EXACT;
                case SAME_YEAR, OTHER_DAY -> NAME_AND_YEAR;
                case YEAR_BESIDE, UNKNOWN -> NEAR;
                case OTHER -> NONE;
            };
        }
        boolean sameBirth = birth == BirthAgreement.SAME_DAY || birth == BirthAgreement.SAME_YEAR;
        return nearNames && sameBirth ? NEAR : NONE;
    }
}
