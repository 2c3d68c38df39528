package dev.sekisho.compensation.command;

import dev.sekisho.compensation.fraudcase.Measure;
import java.util.Objects;
import java.util.UUID;

/**
 * A measure that somebody has taken on to send; nobody else has it before the lease is over.
 *
 * @param attempt from 1
 */
public record Order(UUID caseId, Measure measure, int attempt) {

    public Order {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(measure, "measure");
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts are counted from 1");
        }
    }
}
