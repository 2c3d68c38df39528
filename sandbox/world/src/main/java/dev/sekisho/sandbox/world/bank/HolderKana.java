package dev.sekisho.sandbox.world.bank;

import java.text.Normalizer;
import java.util.Locale;

/** Compares a payee's kana with a holder's as banks do: width, small letters, dashes, spaces and dots are no difference. */
final class HolderKana {

    /** 受取人名 of a 総合振込: a name that fills it may have been cut. */
    private static final int FIELD = 30;

    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";

    private HolderKana() {}

    static boolean areOf(String said, String kept) {
        String given = plain(said);
        String known = plain(kept);
        return given.equals(known)
                || said.length() >= FIELD - 1 && !given.isEmpty() && plain(kept).startsWith(given);
    }

    private static String plain(String kana) {
        String full = Normalizer.normalize(kana, Normalizer.Form.NFKC)
                .replaceAll("[\\s.・]", "")
                .replaceAll("[ー‐-―−]", "-")
                .toUpperCase(Locale.ROOT);
        StringBuilder large = new StringBuilder();
        for (char letter : full.toCharArray()) {
            int place = SMALL.indexOf(letter);
            large.append(place < 0 ? letter : LARGE.charAt(place));
        }
        return large.toString();
    }
}
