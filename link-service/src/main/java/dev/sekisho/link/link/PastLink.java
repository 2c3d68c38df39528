package dev.sekisho.link.link;

import java.time.Instant;
import java.util.Objects;

/** When and why the last link of a bank account was revoked. */
public record PastLink(EndReason reason, Instant endedAt) {

    public PastLink {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(endedAt, "endedAt");
    }
}
