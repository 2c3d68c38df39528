package dev.sekisho.link.desk;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.link.name.NameOutcome;
import java.util.Objects;
import java.util.UUID;

/** What is looked at: the names of one link request, and how they compared. */
public record NameReviewHead(UUID id, LinkRequestId request, BankCode bank, NameOutcome outcome) {

    public NameReviewHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(bank, "bank");
        if (outcome.passesAlone()) {
            throw new IllegalArgumentException("nobody looks at names that are equal");
        }
    }

    /**
     * Names that are near show one person all there is to see. Of a cut name the rest cannot be seen, and names that differ
     * are accepted on an explanation alone: one mistaken or bribed person must not be enough.
     */
    boolean takesTwo() {
        return outcome != NameOutcome.REVIEW;
    }
}
