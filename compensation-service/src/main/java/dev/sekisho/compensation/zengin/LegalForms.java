package dev.sekisho.compensation.zengin;

import java.util.List;
import java.util.Optional;

/**
 * The legal forms that a Zengin name abbreviates: {@code カ)} in front, {@code (カ} behind, {@code (カ)} between.
 *
 * <p>Only a form written out in its kanji is abbreviated; nothing else in kanji is ever given a reading.
 */
final class LegalForms {

    private static final List<LegalForm> ALL = List.of(
            new LegalForm("株式会社", "ｶ"),
            new LegalForm("有限会社", "ﾕ"),
            new LegalForm("合名会社", "ﾒ"),
            new LegalForm("合資会社", "ｼ"),
            new LegalForm("合同会社", "ﾄﾞ"),
            new LegalForm("医療法人", "ｲ"),
            new LegalForm("財団法人", "ｻﾞｲ"),
            new LegalForm("社団法人", "ｼﾔ"),
            new LegalForm("宗教法人", "ｼﾕｳ"),
            new LegalForm("学校法人", "ｶﾞｸ"),
            new LegalForm("社会福祉法人", "ﾌｸ"),
            new LegalForm("相互会社", "ｿ"),
            new LegalForm("特定非営利活動法人", "ﾄｸﾋ"),
            new LegalForm("独立行政法人", "ﾄﾞｸ"),
            new LegalForm("弁護士法人", "ﾍﾞﾝ"),
            new LegalForm("税理士法人", "ｾﾞｲ"),
            new LegalForm("国立大学法人", "ﾀﾞｲ"),
            new LegalForm("農事組合法人", "ﾉｳ"),
            new LegalForm("営業所", "ｴｲ"),
            new LegalForm("出張所", "ｼﾕﾂ"));

    private LegalForms() {}

    /** The first legal form in the name and where it stands. */
    static Optional<Found> in(String raw) {
        return ALL.stream()
                .filter(form -> raw.contains(form.kanji()))
                .map(form -> new Found(form, raw.indexOf(form.kanji())))
                .findFirst();
    }

    /** A form in kanji and its abbreviation in half-width kana. */
    record LegalForm(String kanji, String abbreviation) {}

    /** A legal form at a place of a name. */
    record Found(LegalForm form, int at) {

        int end() {
            return at + form.kanji().length();
        }

        /** With the brackets that say on which side the rest of the name stands. */
        String bracketed(boolean nameBefore, boolean nameAfter) {
            return (nameBefore ? "(" : "") + form.abbreviation() + (nameAfter ? ")" : "");
        }
    }
}
