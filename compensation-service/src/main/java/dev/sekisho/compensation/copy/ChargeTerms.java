package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/** From which bank account how much goes into which wallet: the same in every fact of one charge, and never zero. */
public record ChargeTerms(WalletId wallet, LinkId link, BankAccountId bankAccount, BankCode bank, Money amount) {

    public ChargeTerms {
        Objects.requireNonNull(wallet, "wallet");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(bankAccount, "bankAccount");
        Objects.requireNonNull(bank, "bank");
        if (amount.isZero()) {
            throw new IllegalArgumentException("a charge of nothing");
        }
    }
}
