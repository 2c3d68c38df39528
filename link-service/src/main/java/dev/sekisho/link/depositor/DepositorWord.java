package dev.sekisho.link.depositor;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What a bank says for its depositor; kept for ever, with what came of it. */
public record DepositorWord(UUID id, WordKind kind, Call call, Instant spokenAt) {

    public DepositorWord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(spokenAt, "spokenAt");
    }
}
