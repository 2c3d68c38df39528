package dev.sekisho.identity.risk;

import dev.sekisho.identity.account.EmailAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a mail address looks like to somebody who makes many of them.
 *
 * @param stem name and domain without digits, dots and additions; empty where too little is left to tell a series by
 * @param hasAddition whether a plus and a word follow the name
 * @param hasLongNumber whether six digits or more follow one another
 */
record MailPattern(Optional<String> stem, String domain, boolean hasAddition, boolean hasLongNumber) {

    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{6}");
    private static final Pattern FILLING = Pattern.compile("[0-9._-]");
    private static final int SHORTEST_STEM = 4;

    static MailPattern of(EmailAddress address) {
        int at = address.value().lastIndexOf('@');
        String name = address.value().substring(0, at);
        String domain = address.value().substring(at + 1);
        int plus = name.indexOf('+');
        String own = plus < 0 ? name : name.substring(0, plus);
        String left = FILLING.matcher(own).replaceAll("");
        boolean isSeries = !left.equals(name) && left.length() >= SHORTEST_STEM;
        return new MailPattern(
                isSeries ? Optional.of(left + "@" + domain) : Optional.empty(),
                domain,
                plus >= 0,
                LONG_NUMBER.matcher(name).find());
    }

    @Override
    public String toString() {
        return "MailPattern[redacted]";
    }
}
