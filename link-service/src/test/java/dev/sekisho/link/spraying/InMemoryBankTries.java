package dev.sekisho.link.spraying;

import dev.sekisho.kernel.event.link.PatternTripped;
import dev.sekisho.kernel.id.LinkRequestId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Tries and patterns in memory, for one thread. */
public final class InMemoryBankTries implements BankTries {

    public final List<Trip> trips = new ArrayList<>();
    public final List<PatternTripped> facts = new ArrayList<>();
    private final Map<LinkRequestId, BankTry> begun = new LinkedHashMap<>();
    private final Map<LinkRequestId, Ended> ended = new LinkedHashMap<>();

    @Override
    public void begin(BankTry one, Instant at) {
        begun.put(one.request(), one);
    }

    @Override
    public Optional<BankTry> find(LinkRequestId request) {
        return Optional.ofNullable(begun.get(request));
    }

    @Override
    public void hold(Collection<TryKey> keys) {
        // one thread waits for nobody
    }

    @Override
    public void end(LinkRequestId request, TryResult result, Optional<String> pinMark, Instant at) {
        find(request).ifPresent(one -> ended.putIfAbsent(request, new Ended(one, result, pinMark, at)));
    }

    @Override
    public Counted count(SprayPolicy policy, TryKey key, Instant since) {
        long alreadyCounted = trips.stream()
                .filter(trip -> trip.policy() == policy && trip.key().equals(key))
                .mapToLong(trip -> trip.counted().upTo())
                .max()
                .orElse(0);
        List<Ended> counted = ended.values().stream()
                .skip(alreadyCounted)
                .filter(one -> one.at().isAfter(since))
                .filter(one -> one.has(key))
                .toList();
        List<Ended> failed =
                counted.stream().filter(one -> one.result() != TryResult.PASSED).toList();
        Tally tally = new Tally(
                counted.size() - failed.size(),
                failed.size(),
                accounts(failed, one -> true),
                accounts(failed, one -> one.result() == TryResult.LOCKED));
        return new Counted(tally, ended.size());
    }

    private static int accounts(List<Ended> failed, Predicate<Ended> which) {
        return (int) failed.stream()
                .filter(which)
                .map(one -> one.of().account())
                .distinct()
                .count();
    }

    @Override
    public void add(Trip trip) {
        trips.add(trip);
        facts.add(trip.tripped());
    }

    @Override
    public boolean areStopped(Collection<TryKey> keys, Instant now) {
        return trips.stream()
                .filter(trip -> trip.policy().stopsItsKey())
                .anyMatch(trip -> keys.contains(trip.key()) && trip.until().isAfter(now));
    }

    /** A try that came to its end. */
    private record Ended(BankTry of, TryResult result, Optional<String> pinMark, Instant at) {

        boolean has(TryKey key) {
            return key.equals(new TryKey(TryKey.Kind.BANK, of.bank().value()))
                    || pinMark.map(of::keys).orElseGet(of::keys).contains(key);
        }
    }
}
