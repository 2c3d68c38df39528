package dev.sekisho.compensation.notice;

/** How sure we are of what a notice says; its readers see the word. */
public enum Basis {
    UNCONFIRMED("未確認"),
    CONFIRMED("確認済");

    private final String word;

    Basis(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
