package dev.sekisho.identity.retention;

import dev.sekisho.identity.secrecy.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The relations that subjects stand in. */
public interface Relations {

    /**
     * The subject and, for an account, every other account of the same person; held until the transaction ends. Empty if
     * there is no such subject.
     */
    List<Relation> lockOfSamePerson(Subject subject);

    /** Some whose records need no longer be kept, by time, nor are held, in the order of their ids. @param after the last one seen */
    List<Due> due(Instant now, Optional<UUID> after, int limit);

    /** A subject that may be destroyed, by time. */
    record Due(Subject subject, Instant keptUntil) {}
}
