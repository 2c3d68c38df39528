package dev.sekisho.link.suspension;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import java.util.Optional;

/** This replica's copy of the book, judged from memory; what it does not know is stopped. */
public interface KnownSuspensions {

    /** Empty when the operation is open. */
    Optional<Stop> stop(Operation operation, Optional<BankCode> bank);

    /**
     * Why an operation is not open.
     *
     * @param code {@code SUSPENDED} or {@code SUSPENSION_UNKNOWN}
     * @param suspension what stops it, where that is known
     */
    record Stop(String code, Optional<Suspension> suspension) {}
}
