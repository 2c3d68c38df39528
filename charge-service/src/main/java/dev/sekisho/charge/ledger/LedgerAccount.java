package dev.sekisho.charge.ledger;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.WalletId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Whose money a line is about: {@code wallet:<id>} and {@code merchant:<id>} we owe, {@code bank:<code>} owes us;
 * {@code operator:recovery} is stolen money that was taken back.
 */
public record LedgerAccount(String name) {

    private static final String WALLET = "wallet:";
    private static final Pattern FORM =
            Pattern.compile("(wallet|merchant):[0-9a-f-]{36}|bank:[0-9]{4}|operator:recovery");

    public LedgerAccount {
        if (name == null || !FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a ledger account");
        }
    }

    public static LedgerAccount of(WalletId wallet) {
        return new LedgerAccount("wallet:" + wallet);
    }

    public static LedgerAccount of(BankCode bank) {
        return new LedgerAccount("bank:" + bank);
    }

    public static LedgerAccount of(MerchantId merchant) {
        return new LedgerAccount("merchant:" + merchant);
    }

    public static LedgerAccount operatorRecovery() {
        return new LedgerAccount("operator:recovery");
    }

    /** Whose wallet's account it is, if it is one. */
    public Optional<WalletId> wallet() {
        return name.startsWith(WALLET)
                ? Optional.of(new WalletId(UUID.fromString(name.substring(WALLET.length()))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
