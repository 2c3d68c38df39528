package dev.sekisho.compensation.settlement;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Whose fault a case was, and on what grounds (A47); it counts once a second person agreed, until a newer one does. */
public record Liability(
        UUID id,
        CaseNumber caseNumber,
        Fault fault,
        String grounds,
        Actor proposedBy,
        Instant proposedAt,
        Optional<Actor> agreedBy,
        long version) {

    public static final int LONGEST_GROUNDS = 500;

    public Liability {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caseNumber, "caseNumber");
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(proposedAt, "proposedAt");
        Words.requireTwo(proposedBy, agreedBy);
        if (grounds.isBlank() || grounds.length() > LONGEST_GROUNDS) {
            throw new IllegalArgumentException("a liability has grounds of at most " + LONGEST_GROUNDS + " characters");
        }
    }

    Liability agreed(Actor second) {
        return new Liability(id, caseNumber, fault, grounds, proposedBy, proposedAt, Optional.of(second), version + 1);
    }

    Liability noted() {
        return new Liability(id, caseNumber, fault, grounds, proposedBy, proposedAt, agreedBy, version + 1);
    }
}
