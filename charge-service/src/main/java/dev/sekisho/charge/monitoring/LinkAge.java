package dev.sekisho.charge.monitoring;

import java.time.Duration;
import java.util.Optional;

/** How young a link has to be for a rule to look at its money; without a limit any money is looked at. */
record LinkAge(Optional<Duration> youngerThan) {

    static LinkAge days(long days) {
        return new LinkAge(days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days)));
    }

    boolean covers(Movement movement) {
        return youngerThan
                .map(age -> movement.linkedAt()
                        .filter(linkedAt -> movement.at().isBefore(linkedAt.plus(age)))
                        .isPresent())
                .orElse(true);
    }
}
