package dev.sekisho.compensation.zengin;

import java.util.Arrays;

/** The kinds of a bank account (預金種目), with their number in the Zengin formats. */
public enum AccountKind {
    ORDINARY(1),
    CURRENT(2),
    SAVINGS(4),
    OTHER(9);

    private final int code;

    AccountKind(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException for a number that no kind has */
    static AccountKind ofCode(long code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such kind of account"));
    }

    public int code() {
        return code;
    }
}
