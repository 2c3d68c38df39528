package dev.sekisho.link.request;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.Objects;

/**
 * What a link request is from its first to its last moment.
 *
 * @param requestedAt by the business clock
 * @param expiresAt by the machine's clock: a person waits for it, and the bank's page runs out with it
 */
public record RequestHead(
        LinkRequestId id, WalletId wallet, BankCode bank, String accountMask, Instant requestedAt, Instant expiresAt) {

    public RequestHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(wallet, "wallet");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(accountMask, "accountMask");
        Objects.requireNonNull(requestedAt, "requestedAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }
}
