package dev.sekisho.link.request;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.Fingerprint;
import java.time.Instant;

/** What was tried before, counted; times are by the business clock. */
public interface LinkHistory {

    /** Authentications that the bank refused for this account since then, and since it was last linked. */
    int refusedByBank(Fingerprint account, Instant since);

    /** Authentications that a bank refused for requests of this wallet since then. */
    int refusedByBank(WalletId wallet, Instant since);

    int requestsOf(WalletId wallet, Instant since);
}
