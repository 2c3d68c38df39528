package dev.sekisho.link.posture;

import dev.sekisho.link.review.Speaker;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What a change of a posture is from its proposal on. @param effectiveFrom it comes into force then, or when approved */
public record ChangeHead(
        UUID id, PostureKey key, PostureTerms terms, Instant effectiveFrom, Speaker proposedBy, Instant proposedAt) {

    public ChangeHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(proposedBy, "proposedBy");
        Objects.requireNonNull(proposedAt, "proposedAt");
        if (terms.legalBasis().isEmpty() || terms.review().isEmpty()) {
            throw new IllegalArgumentException("a change names its legal basis and the review it rests on");
        }
    }
}
