package dev.sekisho.identity.secrecy;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keys in memory; a test may put any key into any place. */
public final class InMemorySubjectKeys implements SubjectKeys {

    private final Map<Subject, SubjectKey> keys = new ConcurrentHashMap<>();
    private int asked;

    public void put(Subject subject, SubjectKey key) {
        keys.put(subject, key);
    }

    public void remove(Subject subject) {
        keys.remove(subject);
    }

    /** How often a row was read to open something. */
    public int asked() {
        return asked;
    }

    @Override
    public Optional<SubjectKey> find(Subject subject) {
        asked++;
        return Optional.ofNullable(keys.get(subject));
    }

    @Override
    public Optional<SubjectKey> hold(Subject subject) {
        return Optional.ofNullable(keys.get(subject));
    }

    @Override
    public void addIfAbsent(Subject subject, WrappedKey key) {
        keys.putIfAbsent(subject, key);
    }
}
