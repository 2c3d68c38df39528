package dev.sekisho.compensation.claim;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.id.PersonId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What a claim is whatever its state.
 *
 * @param number under which the bank file names it
 * @param revision of the content, from 1; each edit makes the next
 * @param authors everybody who ever wrote any of it, the maker included, or of a claim that had one of its charges before
 * @param version of the last fact about it
 */
public record ClaimHead(
        ClaimId id,
        long number,
        UUID caseId,
        CaseNumber caseNumber,
        int revision,
        Set<PersonId> authors,
        long version) {

    public ClaimHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(caseNumber, "caseNumber");
        authors = Set.copyOf(authors);
        if (number < 1 || revision < 1 || version < 1 || authors.isEmpty()) {
            throw new IllegalArgumentException("a claim has a number, a revision, an author and a version");
        }
    }

    /** Of what somebody writes next. */
    ClaimHead revised(PersonId author) {
        Set<PersonId> all = new HashSet<>(authors);
        all.add(author);
        return new ClaimHead(id, number, caseId, caseNumber, revision + 1, all, version + 1);
    }

    ClaimHead next() {
        return new ClaimHead(id, number, caseId, caseNumber, revision, authors, version + 1);
    }
}
