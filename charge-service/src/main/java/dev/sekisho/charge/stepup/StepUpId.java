package dev.sekisho.charge.stepup;

import java.util.Objects;
import java.util.UUID;

/** One question to a customer. */
public record StepUpId(UUID value) {

    public StepUpId {
        Objects.requireNonNull(value, "value");
    }

    public static StepUpId random() {
        return new StepUpId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
