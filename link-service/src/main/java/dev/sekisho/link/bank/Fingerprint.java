package dev.sekisho.link.bank;

import java.util.HexFormat;

/** A keyed hash of a bank account: the same account has the same one, and nobody without the key can make it. */
public record Fingerprint(String hex) {

    private static final int HEX_CHARS = 64;

    public Fingerprint {
        if (hex == null || hex.length() != HEX_CHARS) {
            throw new IllegalArgumentException("a fingerprint has 32 bytes");
        }
    }

    public static Fingerprint of(byte[] bytes) {
        return new Fingerprint(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return "Fingerprint[***]";
    }
}
