package dev.sekisho.link.request;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.Fingerprint;
import java.time.Instant;
import java.util.List;

/** What was tried before, counted; times are by the business clock. */
public interface LinkHistory {

    /** Authentications that the bank refused for this account, under any of its fingerprints, since then and since it was last linked. */
    int refusedByBank(List<Fingerprint> account, Instant since);

    /**
     * Visits of a bank's page for requests of this wallet, begun since then, from which nobody came back with success. What
     * a browser does not bring back counts as well: whoever tries PINs would rather not return.
     */
    int failedVisits(WalletId wallet, Instant since);

    int requestsOf(WalletId wallet, Instant since);

    /** Requests of this wallet for this account since then that were refused because the name differed. */
    int refusedForName(WalletId wallet, List<Fingerprint> account, Instant since);
}
