package dev.sekisho.charge.monitoring;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A person released it, with a reason. */
public record DecidedHold(AlertHead alert, Instant placedAt, HoldWord word) implements WatchHold {

    public DecidedHold {
        Objects.requireNonNull(alert, "alert");
        Objects.requireNonNull(placedAt, "placedAt");
        Objects.requireNonNull(word, "word");
    }

    @Override
    public Optional<HoldRefusal> refusalOf(HoldWord later) {
        return Optional.of(HoldRefusal.DECIDED);
    }
}
