package dev.sekisho.charge.link;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import java.util.Objects;
import java.util.Optional;

/**
 * What this service knows of a link; link-service owns the truth, and a higher version replaces a lower one.
 *
 * @param person who was identified behind the wallet when the link was made; nobody for a link older than that rule
 */
public record LinkCopy(
        LinkId id,
        long version,
        WalletId walletId,
        Optional<PersonId> person,
        BankAccountId bankAccountId,
        BankCode bankCode,
        LinkState state,
        LinkTerms terms) {

    public LinkCopy {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(walletId, "walletId");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(bankAccountId, "bankAccountId");
        Objects.requireNonNull(bankCode, "bankCode");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(terms, "terms");
    }

    public boolean belongsTo(WalletId wallet) {
        return walletId.equals(wallet);
    }

    public boolean isActive() {
        return state == LinkState.ACTIVE;
    }
}
