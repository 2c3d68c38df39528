package dev.sekisho.identity.account;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A password somebody chose, in NFKC, of 12 to 128 characters; never printed, never kept.
 *
 * <p>Only {@link PasswordPolicy} makes one of what was typed, so that none is kept that everybody tries first.
 */
public final class Password {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private final String normal;

    Password(String normal) {
        this.normal = normal;
    }

    /** What is hashed: the same for every way in which a keyboard writes the same characters (NIST SP 800-63B). */
    public String normal() {
        return normal;
    }

    /** What was typed, as it is hashed; for comparing with what is kept. */
    public static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /** The password, if it has a length that one may have. */
    static Optional<Password> ofLength(String typed) {
        String normal = normal(typed);
        int length = normal.codePointCount(0, normal.length());
        return length < SHORTEST || length > LONGEST ? Optional.empty() : Optional.of(new Password(normal));
    }

    @Override
    public String toString() {
        return "Password[redacted]";
    }
}
