package dev.sekisho.identity.reading;

import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where is kept what staff proposed about declared readings; facts go with the proof. */
public interface DeclaredReadings {

    Optional<DeclaredReading.Proposal> proposal(UUID proofId);

    void save(DeclaredReading reading, ReadingOutcome.Proposed proposed);

    void save(DeclaredReading reading, ReadingOutcome.Plausible plausible);

    /** Accounts in use whose name cannot be compared with a bank's, who waits longest first. */
    List<Waiting> waiting(Optional<Place> after, int atMost);

    /** Behind which one a page begins. */
    record Place(Instant provedAt, UUID proofId) {}

    /** One that waits. @param proposed whether a first person has judged it */
    record Waiting(Place place, AccountId account, boolean proposed) {}
}
