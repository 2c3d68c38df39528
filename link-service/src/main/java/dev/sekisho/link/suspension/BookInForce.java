package dev.sekisho.link.suspension;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The book as a transaction may rely on it: what it says stays so until that transaction has ended. */
public interface BookInForce {

    /**
     * What refuses the operation to the wallet now. Nobody changes the book until the running transaction ends; others may rely on it at
     * the same time. To be asked late in a transaction: whoever wants to stop something waits for its end.
     */
    Optional<Suspension> hold(Operation operation, BankCode bank, WalletId wallet, Instant now);

    /** The same for many at once: all that stands against the operation, at whatever bank and with its canary, those for all banks first. */
    List<Suspension> hold(Operation operation);
}
