package dev.sekisho.compensation.zengin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A name in the letters of one alphabet, half-width, one byte each; never empty, never with a space at an end. */
public final class ZenginName {

    /** Longer than any name a bank keeps; bounds what a caller can make us fold. */
    public static final int LONGEST = 100;

    private final String letters;

    private ZenginName(String letters) {
        this.letters = letters;
    }

    /** @throws UnwritableName naming the first place that the alphabet does not permit */
    public static ZenginName of(String raw, Alphabet alphabet) {
        if (raw.length() > LONGEST) {
            throw new UnwritableName(LONGEST);
        }
        List<Letter> spelled = oneSpaceBetween(spell(raw));
        char before = ' ';
        for (Letter letter : spelled) {
            if (!alphabet.permits(letter.value()) || !letter.mayFollow(before)) {
                throw new UnwritableName(letter.origin());
            }
            before = letter.value();
        }
        if (spelled.isEmpty()) {
            throw new UnwritableName(raw.length());
        }
        return new ZenginName(textOf(spelled));
    }

    /** Half-width kana, capitals, digits and signs. */
    public String letters() {
        return letters;
    }

    /** At most so many bytes of it; a kana is never parted from its mark, so it may be one byte less. */
    public ZenginName within(int bytes) {
        if (letters.length() <= bytes) {
            return this;
        }
        int end = Letter.isMark(letters.charAt(bytes)) ? bytes - 1 : bytes;
        return new ZenginName(letters.substring(0, end).stripTrailing());
    }

    byte[] bytes() {
        return JisX0201.bytes(letters);
    }

    private static List<Letter> spell(String raw) {
        return LegalForms.in(raw).map(found -> spell(raw, found)).orElseGet(() -> Spelling.of(raw));
    }

    private static List<Letter> spell(String raw, LegalForms.Found found) {
        String before = raw.substring(0, found.at()).stripTrailing();
        String after = raw.substring(found.end());
        List<Letter> letters = new ArrayList<>(Spelling.of(before));
        found.bracketed(!before.isBlank(), !after.isBlank())
                .chars()
                .forEach(letter -> letters.add(new Letter((char) letter, found.at())));
        int indent = after.length() - after.stripLeading().length();
        Spelling.of(after.substring(indent))
                .forEach(letter -> letters.add(new Letter(letter.value(), letter.origin() + found.end() + indent)));
        return letters;
    }

    private static List<Letter> oneSpaceBetween(List<Letter> spelled) {
        List<Letter> kept = new ArrayList<>();
        for (Letter letter : spelled) {
            boolean afterSpace = kept.isEmpty() || kept.get(kept.size() - 1).value() == ' ';
            if (letter.value() != ' ' || !afterSpace) {
                kept.add(letter);
            }
        }
        if (!kept.isEmpty() && kept.get(kept.size() - 1).value() == ' ') {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    private static String textOf(List<Letter> spelled) {
        return spelled.stream().map(letter -> String.valueOf(letter.value())).collect(Collectors.joining());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ZenginName name && name.letters.equals(letters);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(letters);
    }

    /** Redacted: a name is personal. */
    @Override
    public String toString() {
        return "a name";
    }
}
