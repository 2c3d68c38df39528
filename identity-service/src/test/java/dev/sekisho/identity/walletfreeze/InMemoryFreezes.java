package dev.sekisho.identity.walletfreeze;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.WalletFreezeAcknowledged;
import dev.sekisho.kernel.event.identity.WalletFreezeOrdered;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Freezes and their queue in memory; pauses and leases are by the clock it is given. */
public final class InMemoryFreezes implements WalletFreezes, FreezeQueue {

    private final Map<UUID, Entry> entries = new LinkedHashMap<>();
    private final List<FactData> facts = new ArrayList<>();
    private final InstantSource machine;

    public InMemoryFreezes(InstantSource machine) {
        this.machine = machine;
    }

    public List<FactData> facts() {
        return List.copyOf(facts);
    }

    public List<FreezeOrder> orders() {
        return entries.values().stream().map(entry -> entry.order).toList();
    }

    @Override
    public void order(FreezeOrder order) {
        if (entries.putIfAbsent(order.id(), new Entry(order, machine.instant())) == null) {
            facts.add(ordered(order, null));
        }
    }

    @Override
    public void release(UUID freezeId, Instant notBefore) {
        Entry entry = entries.get(freezeId);
        if (entry == null || entry.state == FreezeState.RELEASED || entry.isReleasedBefore(notBefore)) {
            return;
        }
        entry.releaseAt = notBefore;
        entry.state = entry.state == FreezeState.ORDERED ? FreezeState.ORDERED : FreezeState.RELEASE_DUE;
        entry.changed(machine.instant());
        facts.add(ordered(entry.order, notBefore));
    }

    @Override
    public Optional<FreezeState> find(UUID id) {
        return Optional.ofNullable(entries.get(id)).map(entry -> entry.state);
    }

    @Override
    public Optional<FreezeErrand> claim(Duration lease, Instant now) {
        return entries.values().stream()
                .filter(entry -> entry.isUnderWay(now) && !machine.instant().isBefore(entry.dueAt))
                .min(Comparator.comparing(entry -> entry.dueAt))
                .map(entry -> entry.claimed(machine.instant().plus(lease), now));
    }

    @Override
    public Optional<FreezeErrand> claim(UUID freezeId, Duration lease, Instant now) {
        return Optional.ofNullable(entries.get(freezeId))
                .filter(entry -> entry.isUnderWay(now) && !machine.instant().isBefore(entry.dueAt))
                .map(entry -> entry.claimed(machine.instant().plus(lease), now));
    }

    @Override
    public boolean acknowledged(FreezeErrand errand) {
        Entry entry = entries.get(errand.order().id());
        FreezeState standing = entry.releaseAt == null ? FreezeState.STANDS : FreezeState.RELEASE_DUE;
        return end(
                errand, errand.release() ? FreezeState.RELEASED : standing, errand.release() ? "RELEASED" : "FROZEN");
    }

    @Override
    public void lapsed(FreezeErrand errand) {
        end(errand, FreezeState.RELEASED, "LAPSED");
    }

    @Override
    public void postpone(FreezeErrand errand, Duration pause) {
        Entry entry = entries.get(errand.order().id());
        if (entry.version == errand.version()) {
            entry.dueAt = machine.instant().plus(pause);
        }
    }

    @Override
    public long underWay(Instant now) {
        return entries.values().stream().filter(entry -> entry.isUnderWay(now)).count();
    }

    private boolean end(FreezeErrand errand, FreezeState next, String step) {
        Entry entry = entries.get(errand.order().id());
        if (entry.version != errand.version()) {
            return false;
        }
        entry.state = next;
        entry.changed(machine.instant());
        FreezeOrder order = entry.order;
        facts.add(new WalletFreezeAcknowledged(
                order.id(),
                order.account().value(),
                order.grade().name(),
                order.reason().name(),
                step,
                0));
        return true;
    }

    private static WalletFreezeOrdered ordered(FreezeOrder order, Instant releaseFrom) {
        return new WalletFreezeOrdered(
                order.id(),
                order.account().value(),
                order.grade().name(),
                order.reason().name(),
                order.endsAt().orElse(null),
                releaseFrom);
    }

    /** One freeze. */
    private static final class Entry {

        private final FreezeOrder order;
        private FreezeState state = FreezeState.ORDERED;
        private Instant releaseAt;
        private Instant dueAt;
        private long version = 1;
        private int attempts;

        Entry(FreezeOrder order, Instant dueAt) {
            this.order = order;
            this.dueAt = dueAt;
        }

        boolean isReleasedBefore(Instant moment) {
            return releaseAt != null && !releaseAt.isAfter(moment);
        }

        boolean isUnderWay(Instant now) {
            return state == FreezeState.ORDERED || state == FreezeState.RELEASE_DUE && isReleasedBefore(now);
        }

        FreezeErrand claimed(Instant until, Instant now) {
            attempts++;
            dueAt = until;
            return new FreezeErrand(order, isReleasedBefore(now), attempts, version);
        }

        void changed(Instant due) {
            version++;
            attempts = 0;
            dueAt = due;
        }
    }
}
