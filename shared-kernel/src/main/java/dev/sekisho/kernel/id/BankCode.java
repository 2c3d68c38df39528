package dev.sekisho.kernel.id;

import java.util.regex.Pattern;

/** The four digits by which the Zengin system knows a bank. */
public record BankCode(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}");

    public BankCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a bank code is four digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
