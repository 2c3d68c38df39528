package dev.sekisho.identity.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mail address in the one form in which it is compared: lower case, ASCII, at most 254 characters; never printed. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    public EmailAddress {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    /** The address a person typed, or nothing if it is none. */
    public static Optional<EmailAddress> typed(String text) {
        String form = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return isOne(form) ? Optional.of(new EmailAddress(form)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return text != null && text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "EmailAddress[redacted]";
    }
}
