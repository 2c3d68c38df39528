package dev.sekisho.sandbox.world.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Something shared that is only ever compared, in constant time, and never shown. */
public final class Secret {

    private final byte[] bytes;

    public Secret(String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a secret is not empty");
        }
        this.bytes = value.getBytes(StandardCharsets.UTF_8);
    }

    public boolean is(String given) {
        return given != null && MessageDigest.isEqual(bytes, given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Secret[***]";
    }
}
