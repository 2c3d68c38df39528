package dev.sekisho.sandbox.world.bank;

/** By what a bank finds one of its accounts: branch and number. */
public record AccountKey(String branchCode, String accountNumber) {

    public static final String BRANCH = "[0-9]{3}";
    public static final String NUMBER = "[0-9]{7}";

    public AccountKey {
        if (!branchCode.matches(BRANCH) || !accountNumber.matches(NUMBER)) {
            throw new IllegalArgumentException("a branch has three digits, an account number seven");
        }
    }

    /** The number as a page may show it. */
    public String mask() {
        return "****" + accountNumber.substring(4);
    }

    @Override
    public String toString() {
        return branchCode + "-" + mask();
    }
}
