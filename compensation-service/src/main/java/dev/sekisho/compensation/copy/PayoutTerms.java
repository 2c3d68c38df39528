package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/** From which wallet how much leaves for which bank account: the same in every fact of one payout, and never zero. */
public record PayoutTerms(WalletId wallet, LinkId link, BankAccountId bankAccount, BankCode bank, Money amount) {

    public PayoutTerms {
        Objects.requireNonNull(wallet, "wallet");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(bankAccount, "bankAccount");
        Objects.requireNonNull(bank, "bank");
        if (amount.isZero()) {
            throw new IllegalArgumentException("a payout of nothing");
        }
    }
}
