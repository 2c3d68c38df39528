package dev.sekisho.identity.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A change that waits for the wallet to be frozen: the new contact counts only after that. */
public record FreezingChange(ChangeHead head) implements ContactChange {

    public FreezingChange {
        Objects.requireNonNull(head, "head");
    }

    BoundChange bound(Instant now, Duration coolingOff) {
        return new BoundChange(head, now, now.plus(coolingOff));
    }

    EndedChange ended(EndedChange.Because because) {
        return new EndedChange(head, because);
    }
}
