package dev.sekisho.link.depositor;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One call of a bank, the same one however often it is made.
 *
 * @param reference the bank's own, unique for what it asks
 * @param content a keyed print of what is asked; the same reference with another content is refused
 * @param otherPrints the same content's prints under other generations of the key
 */
public record Call(BankDesk desk, String reference, String content, Set<String> otherPrints) {

    public static final String REFERENCE = "[A-Za-z0-9._-]{1,64}";

    private static final Pattern SHAPE = Pattern.compile(REFERENCE);

    public Call {
        Objects.requireNonNull(desk, "desk");
        Objects.requireNonNull(content, "content");
        otherPrints = Set.copyOf(otherPrints);
        if (!SHAPE.matcher(reference).matches()) {
            throw new IllegalArgumentException("a reference is 1 to 64 letters, digits, dots and dashes");
        }
    }

    /** Whether this is what was asked then. */
    boolean asks(String contentThen) {
        return content.equals(contentThen) || otherPrints.contains(contentThen);
    }
}
