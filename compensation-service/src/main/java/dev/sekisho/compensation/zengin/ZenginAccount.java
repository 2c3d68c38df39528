package dev.sekisho.compensation.zengin;

import dev.sekisho.kernel.id.BankCode;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** A bank account as the Zengin formats address it; the names of bank and branch may be left out, as in most files. */
public record ZenginAccount(
        BankCode bank,
        Optional<ZenginName> bankName,
        String branch,
        Optional<ZenginName> branchName,
        AccountKind kind,
        String number) {

    private static final Pattern BRANCH = Pattern.compile("[0-9]{3}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{7}");

    public ZenginAccount {
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(bankName, "bankName");
        Objects.requireNonNull(branchName, "branchName");
        Objects.requireNonNull(kind, "kind");
        if (!BRANCH.matcher(branch).matches() || !NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("a branch has three digits, an account number seven");
        }
    }

    public static ZenginAccount unnamed(BankCode bank, String branch, AccountKind kind, String number) {
        return new ZenginAccount(bank, Optional.empty(), branch, Optional.empty(), kind, number);
    }

    @Override
    public String toString() {
        return "ZenginAccount[" + bank + " ****" + number.substring(4) + "]";
    }
}
