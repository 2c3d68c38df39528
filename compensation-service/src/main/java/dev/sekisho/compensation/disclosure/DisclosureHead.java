package dev.sekisho.compensation.disclosure;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What is to be disclosed.
 *
 * @param caseVersion of the case as it was proposed: what is reported or confirmed later is another disclosure's
 * @param proposer who got the request
 * @param version of the row, and of the last fact about it
 */
public record DisclosureHead(
        UUID id,
        UUID caseId,
        CaseNumber caseNumber,
        long caseVersion,
        Request request,
        Actor proposer,
        Instant proposedAt,
        long version) {

    public DisclosureHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(caseNumber, "caseNumber");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(proposer, "proposer");
        Objects.requireNonNull(proposedAt, "proposedAt");
        if (version < 1 || caseVersion < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
    }

    DisclosureHead next() {
        return new DisclosureHead(id, caseId, caseNumber, caseVersion, request, proposer, proposedAt, version + 1);
    }
}
