package dev.sekisho.identity.walletfreeze;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The errands under way; leases and pauses are by the database's clock. */
public interface FreezeQueue {

    /** The longest due errand. @param now of the business clock, by which releases are due */
    Optional<FreezeErrand> claim(Duration lease, Instant now);

    /** This freeze's errand, if it is due. */
    Optional<FreezeErrand> claim(UUID freezeId, Duration lease, Instant now);

    /** With the fact and the time it took. @return false if something else was ordered meanwhile, and nothing happened */
    boolean acknowledged(FreezeErrand errand);

    /** Its own time was over before it got through; with the fact. */
    void lapsed(FreezeErrand errand);

    /** It is due again after this pause. */
    void postpone(FreezeErrand errand, Duration pause);

    /** How many wait for charge-service; a release whose time has not come is none of them. */
    long underWay(Instant now);
}
