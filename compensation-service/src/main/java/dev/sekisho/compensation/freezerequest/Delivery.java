package dev.sekisho.compensation.freezerequest;

import dev.sekisho.compensation.claim.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How a request came to its bank.
 *
 * @param reference whom one of us spoke to, or the fax's number; there if and only if one of us brought it
 * @param answerBy until when the bank should have answered
 */
public record Delivery(Way way, Optional<String> reference, Actor by, Instant at, Instant answerBy) {

    public static final int MAX_REFERENCE = 200;

    public Delivery {
        Objects.requireNonNull(way, "way");
        Objects.requireNonNull(by, "by");
        if (reference.isPresent() != way.isByUs()) {
            throw new IllegalArgumentException("who brought it says under which reference, and nobody else does");
        }
        if (!answerBy.isAfter(at)) {
            throw new IllegalArgumentException("an answer is due later");
        }
    }
}
