package dev.sekisho.sandbox.world.bank;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;

/** Who the operator says its customer is: this bank's way to compare that with its own record. */
public record Claim(String holderKana, LocalDate birthDate) {

    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";

    public boolean hasKanaOf(Depositor depositor) {
        return plain(holderKana).equals(plain(depositor.holderKana()));
    }

    public boolean hasBirthDateOf(Depositor depositor) {
        return birthDate.equals(depositor.birthDate());
    }

    /** Full width, without small kana and spaces: a bank's computer asks for no more. */
    private static String plain(String kana) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(kana, Form.NFKC)
                .chars()
                .filter(letter -> !Character.isWhitespace(letter))
                .map(letter -> SMALL.indexOf(letter) < 0 ? letter : LARGE.charAt(SMALL.indexOf(letter)))
                .forEach(letter -> plain.append((char) letter));
        return plain.toString();
    }

    @Override
    public String toString() {
        return "Claim[***]";
    }
}
