package dev.sekisho.link.suspension;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import java.util.Optional;

/** This replica's copy of the book, judged from memory; what it does not know is stopped. */
public interface KnownSuspensions {

    /** Empty when the operation is open to everybody. */
    Optional<Stop> stop(Operation operation, Optional<BankCode> bank);

    /** Empty when the operation is open at the bank to this wallet. */
    Optional<Stop> stop(Operation operation, BankCode bank, WalletId wallet);

    /**
     * Why an operation is not open.
     *
     * @param code {@code SUSPENDED} or {@code SUSPENSION_UNKNOWN}
     * @param suspension what stops it, where that is known
     */
    record Stop(String code, Optional<Suspension> suspension) {}
}
