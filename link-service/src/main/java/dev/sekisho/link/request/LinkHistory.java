package dev.sekisho.link.request;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.Fingerprint;
import java.time.Instant;
import java.util.List;

/** What was tried before, counted; times are by the business clock. */
public interface LinkHistory {

    /**
     * What was tried for an account and by a wallet.
     *
     * @param account under any of its fingerprints
     * @param refusedSince from when on refusals of the account count
     * @param since from when on requests of the wallet count
     */
    Tries tries(List<Fingerprint> account, Instant refusedSince, WalletId wallet, Instant since);

    /** Requests of this wallet for this account since then that were refused because the name differed. */
    int refusedForName(WalletId wallet, List<Fingerprint> account, Instant since);

    /**
     * How often.
     *
     * @param refusedByBank authentications that the bank refused for the account since it was last linked
     * @param failedVisits visits of a bank's page for the wallet's requests from which nobody came back with success. What a
     *     browser does not bring back counts as well: whoever tries PINs would rather not return
     * @param requests of the wallet
     */
    record Tries(int refusedByBank, int failedVisits, int requests) {}
}
