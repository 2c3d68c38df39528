package dev.sekisho.compensation.bankreturn;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What a return is whatever its state. @param version of the last fact about it */
public record ReturnHead(UUID id, UUID statement, ReturnEntry entry, Finding finding, Instant foundAt, long version) {

    public ReturnHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(foundAt, "foundAt");
        if (version < 1) {
            throw new IllegalArgumentException("a return has a version");
        }
    }

    ReturnHead next() {
        return new ReturnHead(id, statement, entry, finding, foundAt, version + 1);
    }
}
