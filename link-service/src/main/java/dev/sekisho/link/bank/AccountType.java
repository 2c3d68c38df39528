package dev.sekisho.link.bank;

import java.util.Arrays;

/** The kinds of a bank account that can be linked, with their number in the Zengin formats. */
public enum AccountType {
    ORDINARY(1),
    CURRENT(2),
    SAVINGS(4);

    private final int zenginCode;

    AccountType(int zenginCode) {
        this.zenginCode = zenginCode;
    }

    /** @throws IllegalArgumentException for a number that no linkable account has */
    public static AccountType ofZenginCode(int code) {
        return Arrays.stream(values())
                .filter(type -> type.zenginCode == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such type of account"));
    }

    public int zenginCode() {
        return zenginCode;
    }
}
