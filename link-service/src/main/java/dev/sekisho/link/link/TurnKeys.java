package dev.sekisho.link.link;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.link.bank.FingerprintKey;
import dev.sekisho.link.bank.FingerprintKeys;
import dev.sekisho.link.bank.KeyedFingerprints;
import dev.sekisho.link.clock.MachineClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes every bank account known under a key that comes, and removes what was made with one that went: a batch at a time,
 * while accounts are linked.
 */
@ApplicationScoped
public class TurnKeys {

    private final KeyPlaces places;
    private final BankAccounts accounts;
    private final KeyedFingerprints fingerprints;
    private final MachineClock machine;
    private final Pace pace;

    public TurnKeys(
            KeyPlaces places, BankAccounts accounts, KeyedFingerprints fingerprints, MachineClock machine, Pace pace) {
        this.places = places;
        this.accounts = accounts;
        this.fingerprints = fingerprints;
        this.machine = machine;
        this.pace = pace;
    }

    /** @return whether there is more to do at once */
    @Transactional
    public boolean fill(FingerprintKey key) {
        Optional<KeyPlace> filling = places.tryLock(key.id()).filter(place -> place.is(KeyState.FILLING));
        if (filling.isEmpty()) {
            return false;
        }
        KeyPlace place = filling.get();
        List<BankAccountId> batch = places.lacking(place.place(), place.reached(), pace.batch());
        batch.forEach(id -> places.enter(
                id, place.place(), fingerprints.of(accounts.find(id).orElseThrow(), key)));
        boolean more = batch.size() == pace.batch();
        places.reached(place.at(more ? batch.get(batch.size() - 1) : KeyPlace.START));
        return more;
    }

    /** Declares a key complete once every account is known under it and every replica enters accounts under it. */
    @Transactional
    public boolean complete(FingerprintKeys keys) {
        Instant now = machine.now();
        List<String> mine = keys.all().stream().map(FingerprintKey::id).toList();
        boolean due = places.all().stream().anyMatch(place -> isDue(place, mine, now));
        if (!due) {
            return false;
        }
        List<KeyPlace> complete = places.lockAll().stream()
                .filter(place -> isDue(place, mine, now) && !places.anyLacking(place.place()))
                .map(place -> place.completes(now))
                .toList();
        complete.forEach(places::save);
        return !complete.isEmpty();
    }

    /** @return whether there is more to do at once */
    @Transactional
    public boolean clear(String key) {
        Instant now = machine.now();
        Optional<KeyPlace> retired = places.tryLock(key)
                .filter(place -> place.is(KeyState.RETIRED) && place.hasSettled(pace.settling(), now));
        if (retired.isEmpty()) {
            return false;
        }
        KeyPlace place = retired.get();
        Optional<BankAccountId> last = places.clear(place.place(), place.reached(), pace.batch());
        if (last.isPresent()) {
            places.reached(place.at(last.get()));
        } else if (place.reached().equals(KeyPlace.START)) {
            places.save(place.goes(now));
        } else {
            places.reached(place.at(KeyPlace.START));
        }
        return true;
    }

    private boolean isDue(KeyPlace place, List<String> mine, Instant now) {
        return place.is(KeyState.FILLING)
                && mine.contains(place.key())
                && place.reached().equals(KeyPlace.START)
                && place.hasSettled(pace.settling(), now);
    }

    /**
     * How fast keys are turned.
     *
     * @param settling longer than it takes to start every replica anew
     */
    public record Pace(int batch, Duration settling) {

        public Pace {
            if (batch < 1 || settling.isNegative()) {
                throw new IllegalArgumentException(
                        "a batch has at least one account, and nothing settles before it began");
            }
        }
    }
}
