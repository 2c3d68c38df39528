package dev.sekisho.charge.freeze;

import java.time.Instant;
import java.util.Objects;

/** A freeze that was taken off; an order to freeze that comes late does not bring it back. */
public record ReleasedFreeze(StandingFreeze was, Instant releasedAt, String releasedBy) implements Freeze {

    public ReleasedFreeze {
        Objects.requireNonNull(was, "was");
        Objects.requireNonNull(releasedAt, "releasedAt");
        Objects.requireNonNull(releasedBy, "releasedBy");
    }

    @Override
    public FreezeId id() {
        return was.id();
    }
}
