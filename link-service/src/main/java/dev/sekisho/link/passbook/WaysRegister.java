package dev.sekisho.link.passbook;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Optional;

/** The dated register of ways to check. */
public interface WaysRegister {

    /** The bank's own in force then, or else what holds for every bank. */
    Optional<WaysToCheck> of(BankCode bank, Instant asOf);
}
