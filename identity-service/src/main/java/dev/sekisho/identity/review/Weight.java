package dev.sekisho.identity.review;

import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.identity.risk.Assessment;
import dev.sekisho.identity.risk.RiskHold;
import java.util.Optional;

/**
 * How much speaks against releasing.
 *
 * @param score the sum of the weights, nothing where no policy held
 * @param hard whether a hard limit was broken
 * @param evidenceDigest SHA-256 over the evidence, or {@code NONE}
 */
public record Weight(int score, int holdAt, boolean hard, String evidenceDigest) {

    private static final String NO_EVIDENCE = "NONE";
    private static final int HIGH = 2;

    static Weight of(Optional<RiskHold> hold) {
        return hold.map(known -> {
                    Assessment assessment = known.assessment();
                    return new Weight(
                            assessment.score(),
                            assessment.holdAt(),
                            assessment.isHard(),
                            EvidenceDigest.of(assessment));
                })
                .orElse(new Weight(0, 1, false, NO_EVIDENCE));
    }

    /** Closing is final, and another person's proof or much evidence weighs too much for one pair of eyes. */
    public boolean needsTwo(HoldKind kind, Decision decision) {
        return decision == Decision.CLOSE || kind == HoldKind.OTHER_PERSON || hard || score >= HIGH * holdAt;
    }
}
