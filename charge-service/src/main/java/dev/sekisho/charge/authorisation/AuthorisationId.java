package dev.sekisho.charge.authorisation;

import java.util.Objects;
import java.util.UUID;

/** One holding of money for a merchant. */
public record AuthorisationId(UUID value) {

    public AuthorisationId {
        Objects.requireNonNull(value, "value");
    }

    public static AuthorisationId random() {
        return new AuthorisationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
