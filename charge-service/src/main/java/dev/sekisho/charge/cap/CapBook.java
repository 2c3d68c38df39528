package dev.sekisho.charge.cap;

import dev.sekisho.kernel.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The counters as their locked rows say, by business day; never changed, a use gives the next book.
 *
 * <p>Everything that was asked of a bank counts until the bank is known to have refused: reserved, in doubt and posted
 * alike.
 */
public final class CapBook {

    private static final CapBook EMPTY = new CapBook(Map.of());

    private final Map<CapKey, NavigableMap<LocalDate, Money>> days;

    private CapBook(Map<CapKey, NavigableMap<LocalDate, Money>> days) {
        this.days = days;
    }

    public static CapBook empty() {
        return EMPTY;
    }

    public static CapBook of(Collection<CapUse> uses) {
        return EMPTY.with(uses);
    }

    /** The same with some of its counters only. */
    public CapBook only(Collection<CapKey> keys) {
        Map<CapKey, NavigableMap<LocalDate, Money>> some = new HashMap<>();
        keys.stream().filter(days::containsKey).forEach(key -> some.put(key, days.get(key)));
        return new CapBook(some);
    }

    public CapBook with(Collection<CapUse> uses) {
        Map<CapKey, NavigableMap<LocalDate, Money>> next = new HashMap<>(days);
        for (CapUse use : uses) {
            NavigableMap<LocalDate, Money> counter = new TreeMap<>(next.getOrDefault(use.key(), new TreeMap<>()));
            counter.merge(use.day(), use.amount(), Money::plus);
            next.put(use.key(), counter);
        }
        return new CapBook(next);
    }

    /**
     * Everything used from {@code since} on, days after today included: where the clock stepped back, what was charged
     * before it did must not become free a second time.
     */
    public Money usedSince(CapKey key, LocalDate since) {
        Money used = Money.ZERO;
        for (Money ofDay : counter(key).tailMap(since, true).values()) {
            used = used.plus(ofDay);
        }
        return used;
    }

    /** The oldest day from {@code since} on which something was used. */
    public Optional<LocalDate> oldestUse(CapKey key, LocalDate since) {
        return Optional.ofNullable(counter(key).ceilingKey(since));
    }

    private NavigableMap<LocalDate, Money> counter(CapKey key) {
        NavigableMap<LocalDate, Money> counter = days.get(key);
        return counter == null ? new TreeMap<>() : counter;
    }
}
