package dev.sekisho.link.posture;

import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.bank.SilenceThreshold;
import java.util.Objects;
import java.util.Optional;

/**
 * All that a version of a posture says.
 *
 * @param legalBasis the agreement or law it rests on; empty for what was there before the register was kept
 * @param review empty where nobody has recorded one
 * @param silence the bank's own thresholds for a silent stop; empty for the service's
 */
public record PostureTerms(
        Posture posture, Optional<String> legalBasis, Optional<Review> review, Optional<SilenceThreshold> silence) {

    public static final int MAX_LEGAL_BASIS = 500;

    public PostureTerms {
        Objects.requireNonNull(posture, "posture");
        Objects.requireNonNull(review, "review");
        Objects.requireNonNull(silence, "silence");
        if (legalBasis
                .filter(basis -> basis.isBlank() || basis.length() > MAX_LEGAL_BASIS)
                .isPresent()) {
            throw new IllegalArgumentException("a legal basis is named in a sentence");
        }
    }
}
