package dev.sekisho.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** One identified person, who may hold several accounts. */
public record PersonId(UUID value) {

    public PersonId {
        Objects.requireNonNull(value, "value");
    }

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
