package dev.sekisho.charge.monitoring;

import dev.sekisho.charge.monitoring.HoldWord.Verdict;
import dev.sekisho.kernel.event.charge.MonitoringHoldPlaced;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The wallet's money is held, until a person decides or its time is over.
 *
 * @param kept the word of a person who wanted it to last until it is released
 */
public record StandingHold(AlertHead alert, Instant placedAt, Optional<Instant> endsAt, Optional<HoldWord> kept)
        implements WatchHold {

    public StandingHold {
        Objects.requireNonNull(alert, "alert");
        Objects.requireNonNull(placedAt, "placedAt");
        Objects.requireNonNull(endsAt, "endsAt");
        Objects.requireNonNull(kept, "kept");
    }

    @Override
    public Optional<HoldRefusal> refusalOf(HoldWord word) {
        if (WatchHold.isOver(endsAt, word.at())) {
            return Optional.of(HoldRefusal.OVER);
        }
        return word.verdict() == Verdict.KEEP && endsAt.isEmpty()
                ? Optional.of(HoldRefusal.LASTS_ALREADY)
                : Optional.empty();
    }

    public boolean isOverAt(Instant now) {
        return WatchHold.isOver(endsAt, now);
    }

    StandingHold kept(HoldWord word) {
        return new StandingHold(alert, placedAt, Optional.empty(), Optional.of(word));
    }

    DecidedHold released(HoldWord word) {
        return new DecidedHold(alert, placedAt, word);
    }

    MonitoringHoldPlaced placed() {
        return new MonitoringHoldPlaced(
                alert.id(),
                alert.ruleId(),
                alert.ruleVersion(),
                alert.walletId().value(),
                freezeId().value(),
                grade().name(),
                endsAt.orElse(null));
    }
}
