package dev.sekisho.link.name;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.regex.Pattern;

/**
 * By what the name of a company or corporation is known, written out or in the banks' abbreviations: {@code カ)X},
 * {@code X(カ}, {@code X(カ)Y}. No wallet belongs to one.
 */
final class Organisations {

    private static final List<String> IN_KANA = List.of(
                    "カブシキガイシヤ",
                    "カブシキカイシヤ",
                    "ユウゲンガイシヤ",
                    "ユウゲンカイシヤ",
                    "ゴウメイガイシヤ",
                    "ゴウメイカイシヤ",
                    "ゴウシガイシヤ",
                    "ゴウシカイシヤ",
                    "ゴウドウガイシヤ",
                    "ゴウドウカイシヤ",
                    "ソウゴガイシヤ",
                    "ソウゴカイシヤ",
                    "ホウジン",
                    "エイギヨウシヨ",
                    "シユツチヨウジヨ")
            .stream()
            .map(word -> Normalizer.normalize(word, Form.NFD))
            .toList();

    private static final Pattern IN_KANJI = Pattern.compile("(株式|有限|合名|合資|合同|相互)会社|法人|組合|営業所|出張所");

    private Organisations() {}

    /** @param normal a name in the form in which names are compared, or with kanji that nobody can read for it */
    static boolean isNamedIn(String normal) {
        // whatever stands in brackets: an abbreviation that is not known here is no person's name either
        if (normal.indexOf('(') >= 0 || normal.indexOf(')') >= 0) {
            return true;
        }
        String unspaced = normal.replace(" ", "");
        return IN_KANA.stream().anyMatch(unspaced::contains)
                || IN_KANJI.matcher(unspaced).find();
    }
}
