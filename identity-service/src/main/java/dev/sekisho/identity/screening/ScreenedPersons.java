package dev.sekisho.identity.screening;

import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom the lists are asked about, and against which epoch they were. */
public interface ScreenedPersons {

    /** Accounts with a person, in the order of their ids. @param after the last one seen */
    List<Candidate> page(Optional<AccountId> after, int limit);

    /** Those who were asked about last before this epoch, whichever way the sweep missed them. */
    List<Candidate> stragglers(long epoch, int limit);

    /** Remembers that they were asked about; a later epoch is not replaced by an earlier. */
    void screened(Collection<Candidate> persons, long epoch, Instant at);

    /** All accounts of one person, in the order of their ids. */
    List<AccountId> accountsOf(PersonId person);

    /** The accounts a hit holds, in the order of their ids. */
    List<AccountId> heldBy(UUID hit);

    /** How far an epoch has got. */
    Coverage coverage(long epoch);

    /** One account, its person, and the proof with their names. */
    record Candidate(AccountId account, PersonId person, UUID proof) {}

    /** Accounts with a person that were asked about at this epoch, and those that were not yet. */
    record Coverage(long screened, long waiting) {}
}
