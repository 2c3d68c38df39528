package dev.sekisho.identity.screening;

import dev.sekisho.identity.proof.ApprovalWatch;
import dev.sekisho.identity.proof.ApprovedProof;
import dev.sekisho.identity.proof.VerifiedClaims;
import dev.sekisho.identity.screening.ScreenedPersons.Candidate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Asks the lists about everybody whose identity was proved, for the first time or under another name. */
@ApplicationScoped
class ScreenOnProof implements ApprovalWatch {

    private final ListIndexes indexes;
    private final ScreenedPersons persons;
    private final RaiseHits raise;

    ScreenOnProof(ListIndexes indexes, ScreenedPersons persons, RaiseHits raise) {
        this.indexes = indexes;
        this.persons = persons;
        this.raise = raise;
    }

    @Override
    public void approved(ApprovedProof proof, VerifiedClaims claims, Instant now) {
        ListIndex index = indexes.atHand();
        Candidate person = new Candidate(proof.owner(), proof.identity().person(), proof.id());
        persons.screened(List.of(person), index.epoch(), now);
        raise.raise(person, index.hits(Subject.of(claims)), now);
    }
}
