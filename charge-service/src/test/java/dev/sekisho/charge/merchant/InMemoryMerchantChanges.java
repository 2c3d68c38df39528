package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.charge.MerchantChangeDecided;
import dev.sekisho.kernel.event.charge.MerchantChangeDecisionRefused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Changes of the registry in memory, with what was told of them. */
final class InMemoryMerchantChanges implements MerchantChanges {

    private static final Comparator<MerchantChange> NEWEST_FIRST = Comparator.comparing(
                    (MerchantChange change) -> change.head().proposedAt())
            .thenComparing(change -> change.head().id().toString())
            .reversed();

    private final Map<UUID, MerchantChange> rows = new HashMap<>();
    final List<FactData> told = new ArrayList<>();

    @Override
    public void propose(ProposedChange change) {
        rows.put(change.head().id(), change);
        told.add(change.proposed());
    }

    @Override
    public Optional<MerchantChange> lock(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public void approve(ApprovedChange change, MerchantChangeDecided fact) {
        rows.put(change.head().id(), change);
        told.add(fact);
    }

    @Override
    public void reject(RejectedChange change, MerchantChangeDecided fact) {
        rows.put(change.head().id(), change);
        told.add(fact);
    }

    @Override
    public void refused(MerchantChange change, MerchantChangeDecisionRefused fact) {
        told.add(fact);
    }

    @Override
    public List<MerchantChange> page(boolean open, Optional<UUID> before, int most) {
        List<MerchantChange> all = rows.values().stream().sorted(NEWEST_FIRST).toList();
        int first = before.map(rows::get).map(all::indexOf).map(at -> at + 1).orElse(0);
        return all.subList(first, all.size()).stream()
                .filter(change -> !open || change instanceof ProposedChange)
                .limit(most)
                .toList();
    }
}
