package dev.sekisho.link.depositor;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.BankAccount;
import java.time.Instant;
import java.util.Optional;

/** Who has shown at this service that an account is theirs, and found it taken. */
public interface Claimants {

    /**
     * The wallet whose request for this account passed identity, code, the bank's own page, name and evidence, and was
     * refused since then for nothing but that the account belongs to another wallet.
     */
    Optional<WalletId> refusedAsTaken(LinkRequestId request, BankAccount account, Instant since);
}
