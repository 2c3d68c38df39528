package dev.sekisho.link.request;

import dev.sekisho.link.decision.Words;

/** Where the reading of a verified name comes from; one that was only declared cannot link. */
public enum KanaSource {
    FURIGANA_IN_CREDENTIAL("本人確認書類のふりがな", "from the credential"),
    DECLARED_PLAUSIBLE("申告、漢字と照合済み", "from the customer, checked against the kanji"),
    DECLARED_ONLY("申告のみ", "from the customer alone");

    private final Words words;

    KanaSource(String ja, String en) {
        this.words = new Words(ja, en);
    }

    Words words() {
        return words;
    }
}
