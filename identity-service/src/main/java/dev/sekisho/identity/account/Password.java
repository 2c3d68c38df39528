package dev.sekisho.identity.account;

/** A password as it was typed, of 12 to 128 characters; never printed, never kept. */
public record Password(String typed) {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    public Password {
        int length = typed == null ? 0 : typed.length();
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException("a password has 12 to 128 characters");
        }
    }

    @Override
    public String toString() {
        return "Password[redacted]";
    }
}
