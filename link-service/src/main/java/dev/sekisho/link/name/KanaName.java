package dev.sekisho.link.name;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name as it is compared: full-width katakana without small kana, voice marks as characters of their own, one kind
 * of dash, single spaces.
 *
 * <p>The order of the steps is that of the Zengin character set's notes: compatibility form, hiragana to katakana,
 * small to large kana, one dash, upper case, one space, marks apart. Companies are not brought into one form: only a
 * person can hold a wallet, see {@link Organisations}. A kanji is never given a reading: a name with one in it is not readable.
 */
final class KanaName {

    /** Longer than any name a bank keeps; compatibility forms can grow to many times their length. */
    static final int LONGEST = 100;

    private static final Pattern READABLE = Pattern.compile("[ア-ン\u3099\u309A0-9A-Z ().-]+");
    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";

    private final String normal;

    private KanaName(String normal) {
        this.normal = normal;
    }

    /** Empty if there is anything in it that cannot be read without guessing. */
    static Optional<KanaName> of(String raw) {
        if (raw.length() > LONGEST) {
            return Optional.empty();
        }
        String normal = normalise(raw);
        return READABLE.matcher(normal).matches() ? Optional.of(new KanaName(normal)) : Optional.empty();
    }

    /** Whether the name is a company's or corporation's, also where it cannot be read. */
    static boolean isOfAnOrganisation(String raw) {
        return raw.length() <= LONGEST && Organisations.isNamedIn(normalise(raw));
    }

    String normal() {
        return normal;
    }

    String withoutSpaces() {
        return normal.replace(" ", "");
    }

    boolean hasSpace() {
        return normal.indexOf(' ') >= 0;
    }

    boolean isLatin() {
        return normal.chars().anyMatch(letter -> letter >= 'A' && letter <= 'Z')
                && normal.chars().noneMatch(letter -> letter >= 'ア' && letter <= 'ン');
    }

    private static String normalise(String raw) {
        // A spacing voice mark would lose its kana to a space in the compatibility form.
        String marks = raw.replace('\u309B', '\u3099').replace('\u309C', '\u309A');
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(marks, Form.NFKC).codePoints().forEach(letter -> letters.appendCodePoint(oneForm(letter)));
        String oneSpace = letters.toString().toUpperCase(Locale.ROOT).strip().replaceAll(" +", " ");
        return Normalizer.normalize(oneSpace, Form.NFD);
    }

    private static int oneForm(int letter) {
        int katakana = letter >= 'ぁ' && letter <= 'ゖ' ? letter + ('ァ' - 'ぁ') : letter;
        int small = SMALL.indexOf(katakana);
        if (small >= 0) {
            return LARGE.charAt(small);
        }
        if (isDash(katakana)) {
            return '-';
        }
        return katakana == '・' || Character.isWhitespace(katakana) ? ' ' : katakana;
    }

    private static boolean isDash(int letter) {
        return letter == 'ー' || letter >= '\u2010' && letter <= '\u2015' || letter == '\u2212';
    }

    @Override
    public String toString() {
        return "a name";
    }
}
