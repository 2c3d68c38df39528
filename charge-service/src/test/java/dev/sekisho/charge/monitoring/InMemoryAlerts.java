package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.charge.MonitoringAlertAcknowledged;
import dev.sekisho.kernel.event.charge.MonitoringHoldDecided;
import dev.sekisho.kernel.event.charge.MonitoringHoldDecisionRefused;
import dev.sekisho.kernel.event.charge.MonitoringHoldPlaced;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Alerts and what they hold, in memory. */
public final class InMemoryAlerts implements Alerts, Holds {

    private final Map<Hit.Key, UUID> keys = new LinkedHashMap<>();
    private final Map<UUID, Alert> alerts = new LinkedHashMap<>();
    private final Map<UUID, WatchHold> holds = new LinkedHashMap<>();
    public final List<FactData> facts = new ArrayList<>();

    @Override
    public int raise(Collection<AlertHead> raised) {
        int before = alerts.size();
        for (AlertHead alert : raised) {
            if (keys.putIfAbsent(alert.key(), alert.id()) == null) {
                alerts.put(alert.id(), new RaisedAlert(alert, false));
                alert.terms().action().grade().ifPresent(grade -> holds.put(alert.id(), new DueHold(alert)));
                facts.add(alert.raised());
            }
        }
        return alerts.size() - before;
    }

    /** What was raised: rule, version, subject and day. */
    public Set<String> raised() {
        return keys.keySet().stream().map(Hit.Key::toString).collect(Collectors.toSet());
    }

    /** The wallets of which something is or was to be held. */
    public Set<WalletId> heldWallets() {
        return holds.values().stream().map(hold -> hold.alert().walletId()).collect(Collectors.toSet());
    }

    public List<Alert> all() {
        return List.copyOf(alerts.values());
    }

    @Override
    public Optional<Alert> lock(UUID alert) {
        return Optional.ofNullable(alerts.get(alert));
    }

    @Override
    public void see(SeenAlert alert, MonitoringAlertAcknowledged fact) {
        alerts.put(alert.head().id(), alert);
        facts.add(fact);
    }

    @Override
    public int escalate(Instant now, int most) {
        List<RaisedAlert> late = alerts.values().stream()
                .filter(RaisedAlert.class::isInstance)
                .map(RaisedAlert.class::cast)
                .filter(alert -> !alert.escalated() && alert.isOverdueAt(now))
                .limit(most)
                .toList();
        for (RaisedAlert alert : late) {
            alerts.put(alert.head().id(), new RaisedAlert(alert.head(), true));
            facts.add(alert.overdue());
        }
        return late.size();
    }

    @Override
    public List<Alert> page(Filter which, Optional<UUID> before, int most) {
        throw new UnsupportedOperationException("pages are PostgreSQL's");
    }

    @Override
    public Count count(Instant now) {
        List<RaisedAlert> unseen = alerts.values().stream()
                .filter(RaisedAlert.class::isInstance)
                .map(RaisedAlert.class::cast)
                .toList();
        return new Count(
                unseen.size(),
                unseen.stream().filter(alert -> alert.isOverdueAt(now)).count());
    }

    @Override
    public List<WalletId> dueWallets(int most) {
        return holds.values().stream()
                .filter(DueHold.class::isInstance)
                .map(hold -> hold.alert().walletId())
                .distinct()
                .limit(most)
                .toList();
    }

    @Override
    public List<DueHold> due(WalletId wallet) {
        return holds.values().stream()
                .filter(DueHold.class::isInstance)
                .map(DueHold.class::cast)
                .filter(hold -> hold.alert().walletId().equals(wallet))
                .toList();
    }

    @Override
    public void place(StandingHold hold, MonitoringHoldPlaced fact) {
        holds.put(hold.alert().id(), hold);
        facts.add(fact);
    }

    @Override
    public void forgo(DueHold hold) {
        holds.remove(hold.alert().id());
    }

    @Override
    public Optional<WatchHold> lockHold(UUID alert) {
        return Optional.ofNullable(holds.get(alert));
    }

    @Override
    public void keep(StandingHold hold, MonitoringHoldDecided fact) {
        holds.put(hold.alert().id(), hold);
        facts.add(fact);
    }

    @Override
    public void release(DecidedHold hold, MonitoringHoldDecided fact) {
        holds.put(hold.alert().id(), hold);
        facts.add(fact);
    }

    @Override
    public void refused(WatchHold hold, MonitoringHoldDecisionRefused fact) {
        facts.add(fact);
    }

    @Override
    public List<WatchHold> page(
            Optional<WalletId> wallet, Optional<Instant> standingAt, Optional<UUID> before, int most) {
        throw new UnsupportedOperationException("pages are PostgreSQL's");
    }
}
