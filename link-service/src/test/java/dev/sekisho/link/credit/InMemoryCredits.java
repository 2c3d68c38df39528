package dev.sekisho.link.credit;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.link.statement.Leaving;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Credits in memory, for one thread. */
final class InMemoryCredits implements Credits {

    final List<FactData> facts = new ArrayList<>();
    private final Map<PayoutId, Credit> credits = new LinkedHashMap<>();

    @Override
    public boolean add(Credit credit, FactData fact) {
        if (credits.putIfAbsent(credit.payout(), credit) != null) {
            return false;
        }
        facts.add(fact);
        return true;
    }

    @Override
    public void save(Credit credit, FactData fact) {
        credits.put(credit.payout(), credit);
        facts.add(fact);
    }

    @Override
    public void touch(Credit.Pending credit) {
        credits.put(credit.payout(), credit);
    }

    @Override
    public Optional<Credit> find(PayoutId payout) {
        return Optional.ofNullable(credits.get(payout));
    }

    @Override
    public Optional<Credit> lock(PayoutId payout) {
        return find(payout);
    }

    /** Machine and business have one clock here. */
    @Override
    public Optional<Leaving> leaving(PayoutId payout) {
        return find(payout)
                .filter(Credit.Pending.class::isInstance)
                .map(Credit.Pending.class::cast)
                .map(credit -> new Leaving(credit.sentAt(), credit.sentAt()));
    }
}
