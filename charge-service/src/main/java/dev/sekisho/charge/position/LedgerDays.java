package dev.sekisho.charge.position;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The days of the ledger; each call is a transaction of its own. */
public interface LedgerDays {

    /** The newest day into which nothing is booked any more. */
    LocalDate lastClosed();

    /**
     * Closes the day after the last closed one: what is written from then on is booked into a later day, whatever its time.
     *
     * @return false if somebody else closed it, or if writers held it open for too long; the next look tries again
     */
    boolean close(LocalDate day, Instant now);

    /**
     * Sums the oldest day up that is closed and not summed up yet, stores its position with its fact, and checks it.
     *
     * @return nothing if there is none, or while somebody else does so
     */
    Optional<DailyPosition> sumNext(Instant now);
}
