package dev.sekisho.identity.diligence;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * How long answers are good, and how often they may be given.
 *
 * @param answers by one account within a day
 */
public record DiligenceRules(Duration goodFor, int answers) {

    /** The questions as they are asked now; with another number all customers are asked again. */
    public static final int QUESTIONNAIRE = 1;

    static final Duration DAY = Duration.ofDays(1);

    public DiligenceRules {
        Objects.requireNonNull(goodFor, "goodFor");
        if (goodFor.compareTo(DAY) < 0 || answers < 1) {
            throw new IllegalArgumentException("answers are good for a day at least, and may be given");
        }
    }

    /** When these answers have to be given again, at the latest. */
    public Instant goodUntil(DueDiligence diligence) {
        return diligence.answeredAt().plus(goodFor);
    }

    boolean isGood(DueDiligence diligence, Instant now) {
        return diligence.questionnaire() == QUESTIONNAIRE && now.isBefore(goodUntil(diligence));
    }
}
