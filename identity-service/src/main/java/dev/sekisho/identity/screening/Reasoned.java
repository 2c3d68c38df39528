package dev.sekisho.identity.screening;

import dev.sekisho.identity.staff.Signature;
import java.util.Objects;

/** Who decided, when, and why in their own words; never printed. */
public record Reasoned(Signature by, String reason) {

    public Reasoned {
        Objects.requireNonNull(by, "by");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a decision has a reason");
        }
    }

    @Override
    public String toString() {
        return "Reasoned[redacted]";
    }
}
