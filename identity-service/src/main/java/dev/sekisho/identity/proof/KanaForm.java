package dev.sekisho.identity.proof;

import java.text.Normalizer;

/** A name's reading in the one form in which two readings are the same: full-width katakana, large, without spaces. */
public final class KanaForm {

    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";
    private static final int TO_KATAKANA = 'ァ' - 'ぁ';

    private KanaForm() {}

    public static String of(String reading) {
        StringBuilder form = new StringBuilder();
        Normalizer.normalize(reading, Normalizer.Form.NFKC).codePoints().forEach(c -> append(form, c));
        return form.toString();
    }

    private static void append(StringBuilder form, int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '・') {
            return;
        }
        int katakana = character >= 'ぁ' && character <= 'ゖ' ? character + TO_KATAKANA : character;
        int small = SMALL.indexOf(katakana);
        form.appendCodePoint(isDash(katakana) ? '-' : small >= 0 ? LARGE.charAt(small) : katakana);
    }

    private static boolean isDash(int character) {
        return character == 'ー'
                || character == '-'
                || character == '\u2212'
                || (character >= '\u2010' && character <= '\u2015');
    }
}
