package dev.sekisho.kit.log;

import java.util.regex.Pattern;

/**
 * Takes out of a line of text what must not be read in a log: tokens, addresses, numbers of accounts and phones, codes;
 * and what would make one line look like two.
 *
 * <p>It is the last net, not the rule: the rule is that such values have types whose {@code toString} says nothing.
 */
final class Masking {

    private static final String MASK = "***";
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*){1,4}");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}\\.[A-Za-z]{2,}");

    /** Four digits and more that stand alone: PIN, code, account and phone numbers; ids and times have other shapes. */
    private static final Pattern DIGITS = Pattern.compile("(?<![0-9A-Za-z.:_-])\\+?[0-9]{4,16}(?![0-9A-Za-z:_-])");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029&&[^\\t]]");

    private Masking() {}

    static String mask(String text) {
        if (text == null) {
            return null;
        }
        String masked = TOKEN.matcher(text).replaceAll(MASK);
        masked = MAIL.matcher(masked).replaceAll(MASK);
        masked = DIGITS.matcher(masked).replaceAll(MASK);
        return CONTROL.matcher(masked).replaceAll(" ");
    }
}
