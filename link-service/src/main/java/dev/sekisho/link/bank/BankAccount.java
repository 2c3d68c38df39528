package dev.sekisho.link.bank;

import dev.sekisho.kernel.id.BankCode;
import java.util.Objects;
import java.util.regex.Pattern;

/** The bank account itself: bank 4, branch 3, type and number 7 digits; it never leaves this service in the clear. */
public record BankAccount(BankCode bank, String branch, AccountType type, String number) {

    private static final Pattern BRANCH = Pattern.compile("[0-9]{3}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{7}");
    private static final int SHOWN_FROM = 4;

    public BankAccount {
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(type, "type");
        if (!BRANCH.matcher(branch).matches() || !NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("a branch has three digits, an account number seven");
        }
    }

    /** What others may see: the last three digits. */
    public String mask() {
        return "****" + number.substring(SHOWN_FROM);
    }

    @Override
    public String toString() {
        return "BankAccount[" + bank + " " + mask() + "]";
    }
}
