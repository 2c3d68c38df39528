package dev.sekisho.charge.monitoring;

import java.util.Objects;
import java.util.Optional;

/** It was decided with the alert and is about to be placed. */
public record DueHold(AlertHead alert) implements WatchHold {

    public DueHold {
        Objects.requireNonNull(alert, "alert");
    }

    @Override
    public Optional<HoldRefusal> refusalOf(HoldWord word) {
        return Optional.of(HoldRefusal.NOT_PLACED);
    }
}
