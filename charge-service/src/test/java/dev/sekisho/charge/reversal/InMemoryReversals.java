package dev.sekisho.charge.reversal;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reversals in memory, over charges a test says were posted. */
final class InMemoryReversals implements Reversals {

    private final Map<ReversalId, Reversal> rows = new HashMap<>();
    private final Map<ChargeId, Posted> charges = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();
    final List<FactData> facts = new ArrayList<>();

    void posted(ChargeId charge, WalletId wallet, Money amount) {
        charges.put(charge, new Posted(wallet, amount));
        taken.add(charge.value());
    }

    @Override
    public void lock(ReversalId id) {
        // one thread
    }

    @Override
    public Optional<Reversal> find(ReversalId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public boolean isTaken(ReversalId id) {
        return taken.contains(id.value());
    }

    @Override
    public void lock(ChargeId charge) {
        // one thread
    }

    @Override
    public Optional<ReversibleCharge> charge(ChargeId charge, WalletId wallet) {
        return Optional.ofNullable(charges.get(charge))
                .filter(posted -> posted.wallet().equals(wallet))
                .map(posted -> new ReversibleCharge(posted.amount(), reversed(charge)));
    }

    @Override
    public void save(Reversal reversal) {
        rows.put(reversal.command().id(), reversal);
        facts.add(reversal.fact());
    }

    private Money reversed(ChargeId charge) {
        return rows.values().stream()
                .filter(PostedReversal.class::isInstance)
                .map(Reversal::command)
                .filter(command -> command.chargeId().equals(charge))
                .map(ReversalCommand::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** A charge that came in. */
    private record Posted(WalletId wallet, Money amount) {}
}
