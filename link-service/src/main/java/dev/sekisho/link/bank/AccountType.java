package dev.sekisho.link.bank;

/** The kinds of a bank account that can be linked, with their number in the Zengin formats. */
public enum AccountType {
    ORDINARY(1),
    CURRENT(2),
    SAVINGS(4);

    private final int zenginCode;

    AccountType(int zenginCode) {
        this.zenginCode = zenginCode;
    }

    public int zenginCode() {
        return zenginCode;
    }
}
