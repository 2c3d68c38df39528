package dev.sekisho.link.debit;

import dev.sekisho.kernel.id.ChargeId;
import java.util.Objects;
import java.util.Optional;

/** What the statement of a day says of one debit. @param bankReference the bank's own for what it booked; empty if it did not */
public record StatementLine(ChargeId charge, Optional<String> bankReference) {

    public static final int MAX_REFERENCE = 100;

    public StatementLine {
        Objects.requireNonNull(charge, "charge");
        if (bankReference
                .filter(reference -> reference.isBlank() || reference.length() > MAX_REFERENCE)
                .isPresent()) {
            throw new IllegalArgumentException("a booking has a reference");
        }
    }
}
