package dev.sekisho.link.name;

import dev.sekisho.link.decision.Words;

/** How two names compare; only the first three pass without a person looking. */
public enum NameOutcome {
    EXACT("氏名は口座名義と一致しました。", "The name is the account holder's, letter for letter."),
    EQUAL_AFTER_NORMALISATION(
            "氏名は表記をそろえると口座名義と一致しました。", "The name is the account holder's once both are written alike."),
    BANK_CONFIRMED(
            "氏名と生年月日は、銀行により口座名義と一致すると確認されました。",
            "The bank confirmed that name and birth date are the account holder's."),
    TRUNCATED_PREFIX(
            "口座名義は桁数で切れており、氏名の先頭と一致します。", "The account holder's name is cut at the field's width and begins the name."),
    REVIEW("氏名と口座名義は近いものの、人による確認が必要です。", "The names are near to each other; a person has to look."),
    MISMATCH("氏名が口座名義と一致しません。", "The name is not the account holder's.");

    private final Words words;

    NameOutcome(String ja, String en) {
        this.words = new Words(ja, en);
    }

    public boolean passesAlone() {
        return this == EXACT || this == EQUAL_AFTER_NORMALISATION || this == BANK_CONFIRMED;
    }

    public boolean isForReview() {
        return this == TRUNCATED_PREFIX || this == REVIEW;
    }

    public Words words() {
        return words;
    }
}
