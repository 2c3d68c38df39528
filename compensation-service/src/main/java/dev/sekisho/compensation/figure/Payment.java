package dev.sekisho.compensation.figure;

import java.util.Objects;
import java.util.UUID;

/**
 * One payment of a claim, by whatever way: a revision is paid once, and what came back is owed as another one.
 *
 * @param interim whether it is the part that was paid before the claim was decided, which stays when the rest comes back
 */
public record Payment(UUID claim, int revision, boolean interim) {

    public Payment {
        Objects.requireNonNull(claim, "claim");
        if (revision < 1) {
            throw new IllegalArgumentException("revisions are counted from 1");
        }
    }
}
