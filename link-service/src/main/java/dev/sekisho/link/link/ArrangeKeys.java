package dev.sekisho.link.link;

import dev.sekisho.link.bank.FingerprintKey;
import dev.sekisho.link.bank.FingerprintKeys;
import dev.sekisho.link.clock.MachineClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Gives each key of a starting replica its column and retires the others; refuses a replica that has no key under which
 * every account is known, because it would link a bank account a second time.
 */
@ApplicationScoped
public class ArrangeKeys {

    private static final int PLACES = 2;

    private final KeyPlaces places;
    private final MachineClock machine;

    public ArrangeKeys(KeyPlaces places, MachineClock machine) {
        this.places = places;
        this.machine = machine;
    }

    /** @return the column of each key. @throws UnusableKeys naming the setting that has to be corrected */
    @Transactional
    public Map<String, Integer> arrange(FingerprintKeys keys) {
        Instant now = machine.now();
        Map<String, KeyPlace> known =
                places.lockAll().stream().collect(Collectors.toMap(KeyPlace::key, Function.identity()));
        List<String> wanted = keys.all().stream().map(FingerprintKey::id).toList();
        boolean first = known.isEmpty() && !places.anyAccount();
        for (String key : wanted) {
            Optional<KeyPlace> moved = arranged(key, known, first, now);
            moved.ifPresent(place -> {
                places.save(place);
                known.put(key, place);
            });
            first = false;
        }
        if (wanted.stream().noneMatch(key -> known.get(key).is(KeyState.COMPLETE))) {
            throw new UnusableKeys("sekisho.link.fingerprint-key: not every bank account is known under it");
        }
        known.values().stream()
                .filter(place -> place.isInUse() && !wanted.contains(place.key()))
                .forEach(place -> places.save(place.retires(now)));
        return wanted.stream()
                .collect(Collectors.toMap(
                        Function.identity(), key -> known.get(key).place()));
    }

    private static Optional<KeyPlace> arranged(String key, Map<String, KeyPlace> known, boolean first, Instant now) {
        KeyPlace before = known.get(key);
        if (before == null) {
            KeyState state = first ? KeyState.COMPLETE : KeyState.FILLING;
            return Optional.of(KeyPlace.entered(key, free(known), state, now));
        }
        return switch (before.state()) {
            case FILLING, COMPLETE -> Optional.empty();
            case RETIRED -> Optional.of(before.fills(before.place(), now));
            case GONE -> Optional.of(before.fills(free(known), now));
        };
    }

    private static int free(Map<String, KeyPlace> known) {
        Map<Integer, String> taken = new HashMap<>();
        known.values().forEach(place -> taken.put(place.place(), place.key()));
        return IntStream.rangeClosed(1, PLACES)
                .filter(place -> !taken.containsKey(place))
                .findFirst()
                .orElseThrow(() -> new UnusableKeys(
                        "sekisho.link.turning.other-key: two keys are in use; the one that goes is not gone yet"));
    }
}
