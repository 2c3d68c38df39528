package dev.sekisho.compensation.fraudcase;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What a case is from its first to its last day.
 *
 * @param openedAt when its first report was received: the clock of the incident starts here (A40)
 * @param confirmBy until when the bank should have said whether it was fraud (A72)
 * @param version of the row, and of the last fact about it
 */
public record CaseHead(UUID id, CaseNumber number, Instant openedAt, Instant confirmBy, long version) {

    public CaseHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(confirmBy, "confirmBy");
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
    }

    CaseHead next() {
        return new CaseHead(id, number, openedAt, confirmBy, version + 1);
    }
}
