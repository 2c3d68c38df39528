package dev.sekisho.compensation.preservation;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What a list is from its beginning.
 *
 * @param dueBy until when it should be with the police
 * @param version of the row, and of the last fact about it
 */
public record ListHead(
        UUID id, UUID caseId, CaseNumber caseNumber, Pictures pictures, Instant madeAt, Instant dueBy, long version) {

    public ListHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(caseNumber, "caseNumber");
        Objects.requireNonNull(pictures, "pictures");
        Objects.requireNonNull(madeAt, "madeAt");
        Objects.requireNonNull(dueBy, "dueBy");
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
    }

    ListHead next() {
        return new ListHead(id, caseId, caseNumber, pictures, madeAt, dueBy, version + 1);
    }
}
