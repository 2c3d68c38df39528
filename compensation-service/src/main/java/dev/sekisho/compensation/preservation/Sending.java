package dev.sekisho.compensation.preservation;

import dev.sekisho.compensation.claim.Actor;
import java.time.Instant;
import java.util.Objects;

/**
 * That somebody sent a list to the police.
 *
 * @param authority which police
 * @param requestNumber the number of their request, or of our asking as they gave it
 * @param contentHash of what was sent
 */
public record Sending(String authority, String requestNumber, String contentHash, Actor by, Instant at) {

    public static final int MAX_AUTHORITY = 200;
    public static final int MAX_NUMBER = 100;

    public Sending {
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (authority.isBlank() || requestNumber.isBlank()) {
            throw new IllegalArgumentException("a list is sent to somebody, under a number");
        }
    }
}
