package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import java.util.Objects;

/** Which bank account is linked to which wallet: the same in every fact of one link. */
public record LinkParties(WalletId wallet, BankAccountId bankAccount, BankCode bank) {

    public LinkParties {
        Objects.requireNonNull(wallet, "wallet");
        Objects.requireNonNull(bankAccount, "bankAccount");
        Objects.requireNonNull(bank, "bank");
    }
}
