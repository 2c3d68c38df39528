package dev.sekisho.compensation.lookback;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A bank account from which a look-alike was charged: its depositor may be one more victim.
 *
 * @param charges the newest of them
 * @param amount of all of them
 */
public record ChargedAccount(
        WalletId wallet,
        BankAccountId account,
        BankCode bank,
        Optional<String> mask,
        List<ChargeId> charges,
        Money amount) {

    /** Of more no bank is asked at once. */
    public static final int MOST_CHARGES = 100;

    public ChargedAccount {
        Objects.requireNonNull(wallet, "wallet");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(mask, "mask");
        charges = List.copyOf(charges);
        if (charges.isEmpty() || charges.size() > MOST_CHARGES || amount.isZero()) {
            throw new IllegalArgumentException("a depositor is asked about 1 to " + MOST_CHARGES + " charges");
        }
    }
}
