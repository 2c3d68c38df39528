package dev.sekisho.link.spraying;

import java.util.Objects;

/** What tries have in common: a device, a network, a bank, a PIN at one of them; known only by keyed hashes. */
public record TryKey(Kind kind, String value) {

    /** Of what the value is a hash. */
    public enum Kind {
        DEVICE,
        /** The /24, or /48 of IPv6, around the address. */
        SITE,
        PIN_AT_DEVICE,
        PIN_AT_ADDRESS,
        BANK
    }

    public TryKey {
        Objects.requireNonNull(kind, "kind");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a key is a hash or a bank's code");
        }
    }

    @Override
    public String toString() {
        return "TryKey[" + kind + "]";
    }
}
