package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.id.MerchantId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What a change of the registry is from its proposal on. @param effectiveFrom from then, or from its approval if that is later */
public record ChangeHead(
        UUID id,
        MerchantId merchant,
        ChangeTerms terms,
        Instant effectiveFrom,
        Officer proposedBy,
        Instant proposedAt) {

    public ChangeHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(merchant, "merchant");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(proposedBy, "proposedBy");
        Objects.requireNonNull(proposedAt, "proposedAt");
        if (terms.terminal().filter(at -> !at.merchant().equals(merchant)).isPresent()) {
            throw new IllegalArgumentException("a terminal is its merchant's own");
        }
    }
}
