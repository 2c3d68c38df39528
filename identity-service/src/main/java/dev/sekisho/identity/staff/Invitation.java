package dev.sekisho.identity.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Objects;

/** The code by which somebody enrols, as a keyed hash, and its end. */
public record Invitation(String codeHash, Instant endsAt) {

    public Invitation {
        Objects.requireNonNull(codeHash, "codeHash");
        Objects.requireNonNull(endsAt, "endsAt");
    }

    boolean isShownBy(String givenHash, Instant now) {
        boolean same = MessageDigest.isEqual(
                givenHash.getBytes(StandardCharsets.US_ASCII), codeHash.getBytes(StandardCharsets.US_ASCII));
        return same && now.isBefore(endsAt);
    }
}
