package dev.sekisho.compensation.search;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.copy.Place;
import dev.sekisho.kernel.event.compensation.ChargesSearched;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The copied charges as somebody tells of them, and who searched for what. */
public interface Searches {

    /** Lets this person's searches wait for one another until the transaction ends. @return theirs since then */
    int lockAndCount(UUID person, Instant since);

    /** At most {@code limit} of them, the newest first, those behind {@code after} if it is given. */
    List<FoundCharge> find(Told told, Optional<Place> after, int limit);

    void note(Search search, ChargesSearched fact);

    /** Who searched for what, when, and how many were shown. */
    record Search(UUID id, Actor by, Told told, int shown, Instant at) {}
}
