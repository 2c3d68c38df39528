package dev.sekisho.compensation.zengin;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * Spells a name in half-width letters, each with its origin. Folded is only: compatibility form, hiragana to katakana,
 * small to large kana, every dash to {@code -}, lower to upper case, ・ and any space to one space, marks apart. What
 * cannot be spelled so is left as it is, for the alphabet to refuse.
 */
final class Spelling {

    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";
    private static final String FULL = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    private static final char FIRST_HALF = 'ｱ';

    private final List<Letter> letters = new ArrayList<>();

    private Spelling() {}

    static List<Letter> of(String raw) {
        Spelling spelling = new Spelling();
        for (int at = 0; at < raw.length(); at += Character.charCount(raw.codePointAt(at))) {
            spelling.spell(raw.codePointAt(at), at);
        }
        return List.copyOf(spelling.letters);
    }

    private void spell(int letter, int origin) {
        if (isVoicedMark(letter)) {
            add('ﾞ', origin);
        } else if (isHalfVoicedMark(letter)) {
            add('ﾟ', origin);
        } else {
            Normalizer.normalize(Character.toString(letter), Form.NFKC)
                    .codePoints()
                    .forEach(full -> spellFolded(folded(full), origin));
        }
    }

    private void spellFolded(int letter, int origin) {
        if (isKatakana(letter)) {
            Normalizer.normalize(Character.toString(letter), Form.NFD)
                    .chars()
                    .forEach(part -> add(halfWidth((char) part), origin));
        } else {
            Character.toString(letter).chars().forEach(part -> add((char) part, origin));
        }
    }

    private void add(char letter, int origin) {
        letters.add(new Letter(letter, origin));
    }

    private static int folded(int letter) {
        int katakana = letter >= 'ぁ' && letter <= 'ゖ' ? letter + ('ァ' - 'ぁ') : letter;
        int small = SMALL.indexOf(katakana);
        if (small >= 0) {
            return LARGE.charAt(small);
        }
        if (isDash(katakana)) {
            return '-';
        }
        if (katakana >= 'a' && katakana <= 'z') {
            return katakana - ('a' - 'A');
        }
        return katakana == '・' || Character.isSpaceChar(katakana) ? ' ' : katakana;
    }

    private static char halfWidth(char full) {
        int place = FULL.indexOf(full);
        if (place >= 0) {
            return (char) (FIRST_HALF + place);
        }
        if (full == '\u3099') {
            return 'ﾞ';
        }
        return full == '\u309A' ? 'ﾟ' : full;
    }

    private static boolean isKatakana(int letter) {
        return letter >= 'ァ' && letter <= 'ヺ';
    }

    private static boolean isDash(int letter) {
        return letter == 'ー' || letter >= '\u2010' && letter <= '\u2015' || letter == '\u2212';
    }

    private static boolean isVoicedMark(int letter) {
        return letter == '\u3099' || letter == '\u309B' || letter == '\uFF9E';
    }

    private static boolean isHalfVoicedMark(int letter) {
        return letter == '\u309A' || letter == '\u309C' || letter == '\uFF9F';
    }
}
