package dev.sekisho.charge.payout;

import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.bank.Inquiries;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.WalletId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Payouts in memory, with the facts they were written with and the queue of inquiries. */
public final class InMemoryPayouts implements Payouts, Inquiries<PendingPayout> {

    private final Map<PayoutId, Payout> rows = new LinkedHashMap<>();
    private final Map<PayoutKey, PayoutId> keys = new HashMap<>();
    final List<FactData> facts = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();
    final List<BankAnswer.NotNow> awaited = new ArrayList<>();
    boolean away;

    @Override
    public Optional<Payout> byKey(PayoutKey key) {
        return Optional.ofNullable(keys.get(key)).map(rows::get);
    }

    @Override
    public Optional<Payout> find(PayoutId id, WalletId owner) {
        return Optional.ofNullable(rows.get(id))
                .filter(payout -> payout.head().walletId().equals(owner));
    }

    @Override
    public void insert(PayoutKey key, Payout payout) {
        if (keys.putIfAbsent(key, payout.head().id()) != null) {
            throw new IllegalStateException("the key is taken");
        }
        rows.put(payout.head().id(), payout);
        facts.add(payout.fact());
    }

    @Override
    public void lock(PayoutId id) {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
    }

    @Override
    public Payout read(PayoutId id) {
        return rows.get(id);
    }

    @Override
    public void update(Payout entered) {
        Payout before = rows.get(entered.head().id());
        if (!(before instanceof PendingPayout) || before.version() != entered.version() - 1) {
            throw new IllegalStateException("the payout is not in the state before");
        }
        rows.put(entered.head().id(), entered);
        facts.add(entered.fact());
    }

    @Override
    public List<Due<PendingPayout>> claim(int most, Duration lease) {
        return rows.values().stream()
                .filter(PendingPayout.class::isInstance)
                .limit(most)
                .map(payout -> new Due<>((PendingPayout) payout, 1))
                .toList();
    }

    @Override
    public void postpone(UUID id, Duration pause) {
        pauses.add(pause);
    }

    @Override
    public void await(UUID id, BankAnswer.NotNow later) {
        awaited.add(later);
    }
}
