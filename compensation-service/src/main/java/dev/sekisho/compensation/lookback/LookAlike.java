package dev.sekisho.compensation.lookback;

import dev.sekisho.kernel.id.WalletId;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** A wallet that looks like those of a case. @param signals with how often each was seen, the heaviest first */
public record LookAlike(WalletId wallet, SortedMap<Signal, Long> signals) implements Comparable<LookAlike> {

    /** By itself something is held only with so many signals. */
    private static final int SIGNALS_OF_A_HOLD = 3;

    private static final Comparator<LookAlike> LIKEST_FIRST = Comparator.comparingInt(LookAlike::score)
            .thenComparingInt(one -> one.signals().size())
            .reversed()
            .thenComparing(one -> one.wallet().toString());

    public LookAlike {
        Objects.requireNonNull(wallet, "wallet");
        signals = Collections.unmodifiableSortedMap(new TreeMap<>(signals));
        if (signals.isEmpty()) {
            throw new IllegalArgumentException("a look-alike has something in common with the case");
        }
    }

    LookAlike(WalletId wallet, Map<Signal, Long> signals) {
        this(wallet, new TreeMap<>(signals));
    }

    public int score() {
        return signals.keySet().stream().mapToInt(Signal::points).sum();
    }

    /** Whether it may be held before any person has looked: three signals, one of them strong. */
    public boolean mayBeHeld() {
        return signals.size() >= SIGNALS_OF_A_HOLD && signals.keySet().stream().anyMatch(Signal::isStrong);
    }

    @Override
    public int compareTo(LookAlike other) {
        return LIKEST_FIRST.compare(this, other);
    }
}
