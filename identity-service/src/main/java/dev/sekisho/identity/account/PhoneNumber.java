package dev.sekisho.identity.account;

import java.util.regex.Pattern;

/** A Japanese telephone number in E.164; printed only masked. */
public record PhoneNumber(String e164) {

    private static final Pattern FORM = Pattern.compile("\\+81[1-9][0-9]{8,9}");
    private static final int SHOWN = 4;

    public PhoneNumber {
        if (e164 == null || !FORM.matcher(e164).matches()) {
            throw new IllegalArgumentException("not a Japanese number in E.164");
        }
    }

    /** Only the last four digits. */
    public String masked() {
        return "***-****-" + e164.substring(e164.length() - SHOWN);
    }

    @Override
    public String toString() {
        return masked();
    }
}
