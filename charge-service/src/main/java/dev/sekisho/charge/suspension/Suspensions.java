package dev.sekisho.charge.suspension;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Operation;
import java.util.Optional;

/** This service's own copy of the suspension book; asked at each decision, it never waits. */
public interface Suspensions {

    /**
     * {@code SUSPENDED}, {@code SUSPENSION_UNKNOWN} when the copy is too old to tell, or nothing when it may go on.
     *
     * @param bank the bank at which it takes place; empty for an operation at no bank
     */
    Optional<String> refusal(Operation operation, Optional<BankCode> bank);

    /** The same for one wallet, which a bank's canary may let through. */
    Optional<String> refusal(Operation operation, Optional<BankCode> bank, WalletId wallet);
}
