package dev.sekisho.identity.account;

import dev.sekisho.kernel.event.identity.OpeningConfirmed;
import dev.sekisho.kernel.event.identity.OpeningRefused;
import dev.sekisho.kernel.event.identity.OpeningStarted;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where openings are kept; each change comes with the fact that says so. */
public interface Openings {

    void add(PendingOpening opening, OpeningStarted fact);

    Optional<Opening> find(UUID id);

    /** As {@link #find}, and holds the opening until the transaction ends. */
    Optional<Opening> lock(UUID id);

    void save(ConfirmedOpening opening, OpeningConfirmed fact);

    /** Keeps the record of an opening that never began. */
    void turnedAway(OpeningRefused fact);

    /**
     * Forgets some that started before this: the address, the password and the key, with a fact for each. @return how
     * many
     */
    int forget(Instant startedBefore, Instant now, int limit);

    /** Nothing changes but the record that a try was refused. */
    void refused(Opening opening, OpeningRefused fact);
}
