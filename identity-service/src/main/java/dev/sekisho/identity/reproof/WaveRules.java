package dev.sekisho.identity.reproof;

/**
 * The limits of waves.
 *
 * @param leastNoticeDays what everybody has from the notice to the deadline, at least
 * @param mostPerDay the largest batch of a day
 */
public record WaveRules(int leastNoticeDays, int mostPerDay) {

    public WaveRules {
        if (leastNoticeDays < 1 || mostPerDay < 1) {
            throw new IllegalArgumentException("a wave gives time and asks somebody");
        }
    }
}
