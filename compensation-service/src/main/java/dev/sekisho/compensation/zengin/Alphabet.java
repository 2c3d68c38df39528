package dev.sekisho.compensation.zengin;

/**
 * Which letters a kind of field may hold, in the strict reading that every bank takes: no ｦ, no ｰ, no small kana, no
 * comma.
 */
public enum Alphabet {
    /** Payees and senders. */
    PARTY("()-."),
    /** Banks and branches. */
    INSTITUTION("-");

    private static final char FIRST_KANA = 'ｱ';
    private static final char LAST_MARK = 'ﾟ';

    private final String signs;

    Alphabet(String signs) {
        this.signs = signs;
    }

    /** @param letter in half width */
    boolean permits(char letter) {
        return letter >= FIRST_KANA && letter <= LAST_MARK
                || letter >= '0' && letter <= '9'
                || letter >= 'A' && letter <= 'Z'
                || letter == ' '
                || signs.indexOf(letter) >= 0;
    }
}
