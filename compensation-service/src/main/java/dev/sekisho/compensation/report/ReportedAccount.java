package dev.sekisho.compensation.report;

import dev.sekisho.kernel.id.BankCode;
import java.util.Objects;
import java.util.regex.Pattern;

/** A bank account as a report names it; it goes to link-service to be found, and is kept nowhere here but for its mask. */
public record ReportedAccount(BankCode bank, String branch, Type type, String number) {

    private static final Pattern BRANCH = Pattern.compile("[0-9]{3}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{7}");
    private static final int SHOWN_FROM = 4;

    public ReportedAccount {
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(type, "type");
        if (!BRANCH.matcher(branch).matches() || !NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("a branch has three digits, an account number seven");
        }
    }

    /** What may be kept and shown: the last three digits. */
    public String mask() {
        return "****" + number.substring(SHOWN_FROM);
    }

    @Override
    public String toString() {
        return "ReportedAccount[" + bank + " " + mask() + "]";
    }

    /** The kinds of bank account that can be linked. */
    public enum Type {
        ORDINARY,
        CURRENT,
        SAVINGS
    }
}
