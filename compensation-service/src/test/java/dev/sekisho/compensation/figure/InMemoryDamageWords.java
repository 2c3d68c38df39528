package dev.sekisho.compensation.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words in a list; a transaction's are seen once it has committed, as the database shows them. */
final class InMemoryDamageWords implements DamageWords {

    private final List<Placed> all = new ArrayList<>();
    private final Set<Long> running = new HashSet<>();
    private long transactions;
    private long ids;

    void add(DamageWord word) {
        long transaction = begin();
        write(transaction, word);
        commit(transaction);
    }

    long begin() {
        running.add(++transactions);
        return transactions;
    }

    void write(long transaction, DamageWord word) {
        all.add(new Placed(new Place(transaction, ++ids), word));
    }

    void commit(long transaction) {
        running.remove(transaction);
    }

    @Override
    public Page after(Place after, int most) {
        return new Page(
                all.stream()
                        .filter(placed -> !running.contains(placed.place().transaction()))
                        .filter(placed -> placed.place().compareTo(after) > 0)
                        .sorted(Comparator.comparing(Placed::place))
                        .limit(most)
                        .toList(),
                running.stream().min(Comparator.naturalOrder()).orElse(transactions + 1));
    }

    @Override
    public int settle(Instant now) {
        return 0;
    }
}
