package dev.sekisho.identity.secrecy;

import java.util.Optional;

/** Where the keys of subjects are kept; outside of this process a key is always wrapped. */
public interface SubjectKeys {

    Optional<SubjectKey> find(Subject subject);

    /** As {@link #find}, and nobody changes or destroys the key until the transaction ends. */
    Optional<SubjectKey> hold(Subject subject);

    /** Keeps a subject's first key; if another transaction was first, that one's stays. */
    void addIfAbsent(Subject subject, WrappedKey key);
}
