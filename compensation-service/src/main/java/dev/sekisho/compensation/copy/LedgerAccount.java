package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.WalletId;
import java.util.regex.Pattern;

/**
 * A ledger account as charge-service names it: {@code wallet:<id>}, {@code bank:<code>}, {@code merchant:<id>} or {@code
 * operator:recovery}.
 */
public record LedgerAccount(String name) {

    private static final Pattern FORM =
            Pattern.compile("(wallet|merchant):[0-9a-f-]{36}|bank:[0-9]{4}|operator:recovery");

    /** Where money goes that was taken back from a wallet. */
    public static final LedgerAccount RECOVERY = new LedgerAccount("operator:recovery");

    public LedgerAccount {
        if (name == null || !FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("a ledger account of no known kind");
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
}
