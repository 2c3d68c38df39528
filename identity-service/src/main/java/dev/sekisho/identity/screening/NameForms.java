package dev.sekisho.identity.screening;

import dev.sekisho.identity.proof.KanaForm;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One name in the forms by which it is compared: two names are equal when they share an exact form, and near when their
 * loose forms are equal or one letter apart.
 *
 * <p>A letter apart is near only where names are spelt, in kana or Latin letters: another kanji is another name. Exact
 * forms know no difference of width, case, small and long kana, old and new kanji, spaces, and of which of the
 * names stands first. Loose forms leave out what makes a vowel long, and letters that sound alike are one.
 *
 * @param isSpelt whether there is no kanji in it
 */
record NameForms(Set<String> exact, Set<String> loose, boolean isSpelt) {

    private static final int SHORTEST_NEAR = 4;
    private static final Pattern BETWEEN = Pattern.compile("[\\p{Z}\\s・,、=＝/.]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

    NameForms {
        exact = Set.copyOf(exact);
        loose = Set.copyOf(loose);
    }

    static NameForms of(String name) {
        List<String> parts = parts(name);
        boolean spelt = parts.stream().noneMatch(part -> has(part, UnicodeScript.HAN));
        return new NameForms(
                orders(parts), orders(parts.stream().map(KanaSound::loose).toList()), spelt);
    }

    boolean isEqual(NameForms other) {
        return !Collections.disjoint(exact, other.exact);
    }

    boolean isNear(NameForms other) {
        return isSpelt && other.isSpelt
                ? loose.stream().anyMatch(mine -> other.loose.stream().anyMatch(theirs -> isNear(mine, theirs)))
                : !Collections.disjoint(loose, other.loose);
    }

    /** Under what a name has to be filed so that every near one is found: its loose forms, and each less one letter. */
    Stream<String> nearKeys() {
        return isSpelt ? loose.stream().flatMap(NameForms::nearKeys) : loose.stream();
    }

    private static Stream<String> nearKeys(String form) {
        if (form.length() < SHORTEST_NEAR) {
            return Stream.of(form);
        }
        Set<String> keys = new LinkedHashSet<>(List.of(form));
        for (int at = 0; at < form.length(); at++) {
            keys.add(without(form, at));
        }
        return keys.stream();
    }

    /** At most one letter more, less, other, or two neighbours exchanged; short names only if they are the same. */
    private static boolean isNear(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (Math.min(one.length(), other.length()) < SHORTEST_NEAR || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int at = firstDifference(one, other);
        if (one.length() != other.length()) {
            String longer = one.length() > other.length() ? one : other;
            return without(longer, at).equals(longer.equals(one) ? other : one);
        }
        return one.substring(at + 1).equals(other.substring(at + 1)) || isExchanged(one, other, at);
    }

    private static boolean isExchanged(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    private static int firstDifference(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String without(String form, int at) {
        return form.substring(0, at) + form.substring(at + 1);
    }

    /** A name of one part has one form; of several, as they stand, from the last to the first, and sorted. */
    private static Set<String> orders(List<String> parts) {
        if (parts.size() < 2) {
            return Set.copyOf(parts);
        }
        List<String> backwards = new ArrayList<>(parts);
        Collections.reverse(backwards);
        List<String> sorted = new ArrayList<>(parts);
        Collections.sort(sorted);
        return Stream.of(parts, backwards, sorted)
                .map(order -> String.join("", order))
                .collect(Collectors.toSet());
    }

    private static List<String> parts(String name) {
        String wide = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return BETWEEN.splitAsStream(wide)
                .map(NameForms::part)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String part(String part) {
        if (has(part, UnicodeScript.LATIN)) {
            return latin(part);
        }
        return has(part, UnicodeScript.HAN) ? KanjiForm.of(part) : KanaSound.even(KanaForm.of(part));
    }

    private static boolean has(String text, UnicodeScript script) {
        return text.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == script);
    }

    /** Letters only, without accents, in upper case. */
    private static String latin(String part) {
        return NO_LETTER
                .matcher(Normalizer.normalize(part, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }
}
