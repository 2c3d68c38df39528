package dev.sekisho.identity.secrecy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Keys in memory; a test may put any key into any place, and lets time pass. */
public final class InMemorySubjectKeys implements SubjectKeys {

    private final Map<Subject, SubjectKey> keys = new ConcurrentHashMap<>();
    private final Map<Subject, Instant> newest = new ConcurrentHashMap<>();
    private final Map<Subject, Boolean> turning = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = Instant.EPOCH;

    public void put(Subject subject, SubjectKey key) {
        keys.put(subject, key);
    }

    public void remove(Subject subject) {
        keys.remove(subject);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** How often a row was read to open something. */
    public int asked() {
        return asked.get();
    }

    @Override
    public Optional<SubjectKey> find(Subject subject) {
        asked.incrementAndGet();
        return lock(subject);
    }

    @Override
    public Optional<SubjectKey> hold(Subject subject) {
        return lock(subject);
    }

    @Override
    public Optional<SubjectKey> lock(Subject subject) {
        return Optional.ofNullable(keys.get(subject));
    }

    @Override
    public void addIfAbsent(Subject subject, WrappedKey key) {
        keys.putIfAbsent(subject, key);
        newest.putIfAbsent(subject, now);
    }

    @Override
    public void destroy(Subject opening, Instant at) {
        keys.computeIfPresent(opening, (subject, key) -> new DestroyedKey(at));
    }

    @Override
    public void rewrap(Subject subject, WrappedKey key) {
        keys.put(subject, key);
    }

    @Override
    public void turn(Subject subject, WrappedKey key) {
        keys.put(subject, key);
        newest.put(subject, now);
        turning.put(subject, true);
    }

    @Override
    public void settle(Subject subject, WrappedKey key) {
        keys.put(subject, key);
        turning.remove(subject);
    }

    @Override
    public List<Kept> lockWrappedBefore(int generation, int limit) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof WrappedKey key && key.generation() < generation)
                .limit(limit)
                .map(entry -> new Kept(entry.getKey(), (WrappedKey) entry.getValue()))
                .toList();
    }

    @Override
    public List<Subject> olderThan(Duration age, int limit) {
        return some(
                subject -> !turning.containsKey(subject) && newest.get(subject).isBefore(now.minus(age)), limit);
    }

    @Override
    public List<Subject> turnedFor(Duration time, int limit) {
        return some(
                subject -> turning.containsKey(subject) && !newest.get(subject).isAfter(now.minus(time)), limit);
    }

    private List<Subject> some(Predicate<Subject> which, int limit) {
        return newest.keySet().stream().filter(which).limit(limit).toList();
    }

    @Override
    public long countWrappedBefore(int generation) {
        return lockWrappedBefore(generation, Integer.MAX_VALUE).size();
    }
}
