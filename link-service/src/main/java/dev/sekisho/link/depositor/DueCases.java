package dev.sekisho.link.depositor;

import dev.sekisho.kernel.event.link.DepositorReportFiled;
import java.time.Duration;
import java.util.Optional;

/** The cases that are still to be opened; leases and pauses are by the database's clock. */
public interface DueCases {

    /** The longest due one, which nobody else has until the lease is over. */
    Optional<DueCase> take(Duration lease);

    /** With the fact, once. */
    void filed(DueCase due, DepositorReportFiled fact);

    void postpone(DueCase due, Duration pause);

    long waiting();
}
