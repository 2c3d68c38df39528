package dev.sekisho.identity.client;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where clients are kept, and which of their assertions were used; used inside a transaction. */
public interface Clients {

    /** How many are shown at once. */
    int PAGE = 200;

    void add(ClientChange proposed);

    Optional<OAuthClient> find(UUID id);

    /** As {@link #find}, and holds it until the transaction ends. */
    Optional<OAuthClient> lock(UUID id);

    void save(ClientChange change);

    /** Keeps the fact of something that changed nothing. */
    void noted(UUID id, FactData fact);

    /** The clients proposed last, at most {@link #PAGE}. */
    List<OAuthClient> latest();

    /** Uses an assertion up; of several that are the same exactly one is the first. */
    Use useAssertion(String assertionHash, Instant endsAt, Instant now);

    /** Whether an assertion came for the first time. */
    enum Use {
        FIRST,
        AGAIN
    }
}
