package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import java.util.Objects;
import java.util.Set;

/** A link as it is known when somebody reports it. */
public record SeenLink(LinkId id, WalletId wallet, BankAccountId bankAccount, BankCode bank) {

    public SeenLink {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(wallet, "wallet");
        Objects.requireNonNull(bankAccount, "bankAccount");
        Objects.requireNonNull(bank, "bank");
    }

    /** Everything that belongs to a case if this link does. */
    public Set<Thing> things() {
        return Set.of(Thing.link(id, bank, wallet), Thing.bankAccount(bankAccount, bank), Thing.wallet(wallet));
    }
}
