package dev.sekisho.compensation.notice;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** The beginning of a text as people type it off: without spaces and signs, whatever width its letters have. */
public final class OpeningWords {

    /** Fewer say too little of a text. */
    public static final int LEAST = 4;

    public static final int MOST = 200;

    private OpeningWords() {}

    public static String of(String text) {
        String letters =
                Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.substring(
                0, letters.offsetByCodePoints(0, Math.min(MOST, letters.codePointCount(0, letters.length()))));
    }
}
