package dev.sekisho.compensation.figure;

import java.util.Objects;
import java.util.UUID;

/** One payment of a claim, by whatever way: a revision is paid once, and what came back is owed as another one. */
public record Payment(UUID claim, int revision) {

    public Payment {
        Objects.requireNonNull(claim, "claim");
        if (revision < 1) {
            throw new IllegalArgumentException("revisions are counted from 1");
        }
    }
}
