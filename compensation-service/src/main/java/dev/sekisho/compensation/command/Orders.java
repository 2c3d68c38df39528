package dev.sekisho.compensation.command;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import java.time.Duration;
import java.util.Optional;

/** The orders under way; leases and pauses are by the database's clock. Each step is a transaction of its own. */
public interface Orders {

    /** The longest due order of any case. */
    Optional<Order> claim(Duration lease);

    /** The longest due order of this case. */
    Optional<Order> claim(CaseNumber number, Duration lease);

    /** With the fact, and the time it took; nothing happens if something else was ordered meanwhile. */
    void acknowledged(Order order);

    /** Its time was over before it got through; with the fact. */
    void lapsed(Order order);

    /** It is due again after this pause. */
    void postpone(Order order, Duration pause);

    /** How many wait for their owner. */
    long underWay();
}
