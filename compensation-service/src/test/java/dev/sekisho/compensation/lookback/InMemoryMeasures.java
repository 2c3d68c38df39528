package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.LiveCase;
import dev.sekisho.compensation.fraudcase.Measure;
import dev.sekisho.compensation.fraudcase.MeasureState;
import dev.sekisho.compensation.fraudcase.Measures;
import dev.sekisho.compensation.fraudcase.Wanted;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** What one case ordered and what it let go, in lists. */
final class InMemoryMeasures implements Measures {

    final List<Wanted> ordered = new ArrayList<>();
    final List<Wanted> released = new ArrayList<>();

    @Override
    public void order(LiveCase fraudCase, Collection<Wanted> wanted, Instant now) {
        ordered.addAll(wanted);
    }

    @Override
    public void release(FraudCase fraudCase, Predicate<Measure> which, Instant now) {
        ordered.stream()
                .filter(wanted -> which.test(measure(fraudCase.head().number(), wanted)))
                .filter(wanted -> !released.contains(wanted))
                .forEach(released::add);
    }

    @Override
    public List<Measure> on(Collection<UUID> targets) {
        throw new UnsupportedOperationException("nobody reads them here");
    }

    @Override
    public Set<UUID> linksInto(WalletId wallet, UUID caseId) {
        throw new UnsupportedOperationException("nobody reads them here");
    }

    @Override
    public Optional<Instant> freeSince(Collection<UUID> targets, Instant now) {
        throw new UnsupportedOperationException("nobody reads them here");
    }

    @Override
    public List<Measure> of(UUID caseId) {
        throw new UnsupportedOperationException("nobody reads them here");
    }

    private static Measure measure(CaseNumber number, Wanted wanted) {
        return new Measure(UUID.randomUUID(), number, wanted, false, MeasureState.UNDER_WAY, 1, Optional.empty());
    }
}
