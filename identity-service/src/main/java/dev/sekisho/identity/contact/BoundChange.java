package dev.sekisho.identity.contact;

import java.time.Instant;
import java.util.Objects;

/** A change that holds; until its cooling-off is over no link is cleared, and the wallet is frozen. */
public record BoundChange(ChangeHead head, Instant boundAt, Instant coolsUntil) implements ContactChange {

    public BoundChange {
        Objects.requireNonNull(head, "head");
        if (!boundAt.isBefore(coolsUntil)) {
            throw new IllegalArgumentException("cooling off takes some time");
        }
    }

    boolean isCoolingOffAt(Instant now) {
        return now.isBefore(coolsUntil);
    }
}
