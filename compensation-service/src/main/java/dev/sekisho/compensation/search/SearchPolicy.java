package dev.sekisho.compensation.search;

/**
 * How much one member of staff may search.
 *
 * @param anHour searches of one person in any hour
 */
public record SearchPolicy(int anHour) {

    public SearchPolicy {
        if (anHour < 1) {
            throw new IllegalArgumentException("somebody may search");
        }
    }
}
