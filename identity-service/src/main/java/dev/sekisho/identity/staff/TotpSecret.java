package dev.sekisho.identity.staff;

import java.util.Arrays;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** The 160 bits an authenticator app shares with this service, in Base32 as such apps take them; never printed. */
public record TotpSecret(String base32) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int CHARACTERS = 32;
    private static final int BITS_OF_ONE = 5;
    private static final int BYTES = 20;

    public TotpSecret {
        Objects.requireNonNull(base32, "base32");
        if (base32.length() != CHARACTERS || !base32.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("an authenticator's secret is 160 bits in Base32");
        }
    }

    /** @param random a cryptographically strong source, outside of tests */
    public static TotpSecret fresh(RandomGenerator random) {
        char[] drawn = new char[CHARACTERS];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        }
        return new TotpSecret(new String(drawn));
    }

    /** The bits themselves. */
    byte[] key() {
        byte[] key = new byte[BYTES];
        int buffer = 0;
        int held = 0;
        int next = 0;
        for (char c : base32.toCharArray()) {
            buffer = (buffer << BITS_OF_ONE) | ALPHABET.indexOf(c);
            held += BITS_OF_ONE;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                key[next++] = (byte) (buffer >> held);
                buffer &= (1 << held) - 1;
            }
        }
        return Arrays.copyOf(key, next);
    }

    @Override
    public String toString() {
        return "TotpSecret[redacted]";
    }
}
