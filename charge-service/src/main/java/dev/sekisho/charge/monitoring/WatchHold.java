package dev.sekisho.charge.monitoring;

import dev.sekisho.charge.freeze.FreezeId;
import dev.sekisho.charge.wallet.FreezeGrade;
import java.time.Instant;
import java.util.Optional;

/** What an alert does to its wallet: a freeze of the wallet under the alert's own id, and a person's word about it. */
public sealed interface WatchHold permits DueHold, StandingHold, DecidedHold {

    AlertHead alert();

    default FreezeId freezeId() {
        return new FreezeId(alert().id());
    }

    default FreezeGrade grade() {
        return alert().terms().action().grade().orElseThrow();
    }

    /** Why a word about it does not count; empty if it does. */
    Optional<HoldRefusal> refusalOf(HoldWord word);

    /** Whether its time is over. */
    static boolean isOver(Optional<Instant> endsAt, Instant now) {
        return endsAt.filter(end -> !now.isBefore(end)).isPresent();
    }
}
