package dev.sekisho.compensation.threshold;

import java.time.Duration;
import java.util.Optional;

/** Stops on their way to link-service; leases and pauses are by the database's clock, each step is a transaction of its own. */
public interface StopOrders {

    /** The longest due one, which nobody else has before the lease is over. */
    Optional<DueStop> claim(Duration lease);

    /** With the fact, and the time it took. */
    void acknowledged(DueStop due, long epoch);

    /** It is due again after this pause. */
    void postpone(DueStop due, Duration pause);

    long underWay();

    /** @param attempt from 1 */
    record DueStop(BankStop stop, int attempt) {}
}
