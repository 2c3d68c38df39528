package dev.sekisho.compensation.claim;

import java.util.Objects;
import java.util.UUID;

/** One list of claims that a bank credits by itself. */
public record LumpSumId(UUID value) {

    public LumpSumId {
        Objects.requireNonNull(value, "value");
    }

    public static LumpSumId random() {
        return new LumpSumId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
