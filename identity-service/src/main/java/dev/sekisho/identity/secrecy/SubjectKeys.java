package dev.sekisho.identity.secrecy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the keys of subjects are kept; outside of this process a key is always wrapped. */
public interface SubjectKeys {

    Optional<SubjectKey> find(Subject subject);

    /** As {@link #find}, and nobody changes or destroys the key until the transaction ends. */
    Optional<SubjectKey> hold(Subject subject);

    /** As {@link #find}, for changing the key: it is nobody else's until the transaction ends. */
    Optional<SubjectKey> lock(Subject subject);

    /** Keeps a subject's first key; if another transaction was first, that one's stays. */
    void addIfAbsent(Subject subject, WrappedKey key);

    /** Destroys an opening's key, if there is one; every other kind goes by a decision of two persons. */
    void destroy(Subject opening, Instant now);

    /** The same keys under another wrapping. */
    void rewrap(Subject subject, WrappedKey key);

    /** A keyset that got a newer key; the older ones are still in it. */
    void turn(Subject subject, WrappedKey key);

    /** A keyset from which the older keys are gone. */
    void settle(Subject subject, WrappedKey key);

    /** Some that are wrapped by an older generation than this, locked; what others hold is passed over. */
    List<Kept> lockWrappedBefore(int generation, int limit);

    /** Some whose newest key is older than this and which are not being turned, the oldest first. */
    List<Subject> olderThan(Duration age, int limit);

    /** Some that were turned at least so long ago and still hold older keys, the oldest first. */
    List<Subject> turnedFor(Duration time, int limit);

    long countWrappedBefore(int generation);

    /** A subject and its key. */
    record Kept(Subject subject, WrappedKey key) {}
}
