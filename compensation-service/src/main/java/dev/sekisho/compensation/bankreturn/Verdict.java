package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.claim.ClaimId;
import java.util.Objects;
import java.util.Optional;

/** What a person says a return is: of the transfer of this claim, or of none of ours; and why. */
public record Verdict(Optional<ClaimId> claim, String note) {

    public static final int LONGEST_NOTE = 500;

    public Verdict {
        Objects.requireNonNull(claim, "claim");
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("a verdict has a note of at most " + LONGEST_NOTE + " characters");
        }
    }

    boolean saysTheSameAs(Verdict other) {
        return claim.equals(other.claim);
    }
}
