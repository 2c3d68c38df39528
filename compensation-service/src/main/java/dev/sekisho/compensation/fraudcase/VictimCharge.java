package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;

/**
 * A posted charge of which the depositor's bank has said that it was fraud.
 *
 * @param depositorIsCustomer whether the depositor has an account with us, in the bank's words
 */
public record VictimCharge(
        ChargeId charge,
        WalletId wallet,
        BankAccountId bankAccount,
        BankCode bank,
        Money amount,
        Instant postedAt,
        boolean depositorIsCustomer) {

    public VictimCharge {
        Objects.requireNonNull(charge, "charge");
        Objects.requireNonNull(wallet, "wallet");
        Objects.requireNonNull(bankAccount, "bankAccount");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(postedAt, "postedAt");
        if (amount.isZero()) {
            throw new IllegalArgumentException("a charge of nothing");
        }
    }
}
