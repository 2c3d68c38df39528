package dev.sekisho.charge.monitoring;

import dev.sekisho.charge.control.ChargeControl;
import dev.sekisho.charge.control.ChargeControls;
import dev.sekisho.charge.leaving.MoneyWatch;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at a wallet when money is about to leave it, before it does and under its lock: facts are followed a moment after
 * their commit, and that moment is all a thief's machine needs.
 *
 * <p>Only rules that hold are asked, of the wallet alone. What was held in vain is kept as a movement that did not happen.
 */
@ApplicationScoped
public class WatchTheDoor implements MoneyWatch {

    static final int MOST_MOVEMENTS = 200;

    private final Rules rules;
    private final WalletTrail trail;
    private final Movements movements;
    private final Alerts alerts;
    private final PlaceHolds holds;
    private final MonitoringPolicy policy;
    private final ChargeControls controls;

    @Inject
    public WatchTheDoor(
            Rules rules,
            WalletTrail trail,
            Movements movements,
            Alerts alerts,
            PlaceHolds holds,
            MonitoringPolicy policy,
            ChargeControls controls) {
        this.rules = rules;
        this.trail = trail;
        this.movements = movements;
        this.alerts = alerts;
        this.holds = holds;
        this.policy = policy;
        this.controls = controls;
    }

    @Override
    public boolean holds(Operation by, Wallet wallet, Money amount, Instant now) {
        if (!controls.has(ChargeControl.DOOR_WATCH)) {
            return false;
        }
        Instant since = now.minus(policy.doorReach());
        List<RuleVersion> holding = rules.inForceSince(since).stream()
                .filter(rule -> rule.terms().action().holds())
                .filter(rule -> rule.terms().subject() == Subject.WALLET)
                .toList();
        Movement tried = Movement.tried(MovementKind.valueOf(by.name()), wallet.id(), amount, now);
        List<AlertHead> found =
                holding.isEmpty() ? List.of() : found(holding, history(holding, wallet.id(), tried), since, now);
        if (!found.isEmpty()) {
            alerts.raise(found);
        }
        boolean held = holds.place(wallet.id()) > 0;
        if (held) {
            movements.keep(tried);
        }
        return held;
    }

    private List<Movement> history(List<RuleVersion> holding, WalletId wallet, Movement tried) {
        Duration reach = holding.stream()
                .map(rule -> rule.terms().pattern().reach())
                .max(Duration::compareTo)
                .orElseThrow();
        Instant since = tried.at().minus(policy.doorReach()).minus(reach);
        List<Movement> history = new ArrayList<>(trail.of(wallet, since, MOST_MOVEMENTS));
        history.add(tried);
        return history;
    }

    private List<AlertHead> found(List<RuleVersion> holding, List<Movement> history, Instant since, Instant now) {
        Stream<Hit> hits = holding.stream()
                .flatMap(rule -> new Lookout(rule).hits(history, one -> one.isAfterOrWith(since)).stream());
        return Lookout.byKey(hits.toList()).values().stream()
                .map(hit -> AlertHead.of(hit, policy.acknowledgeWithin(), now))
                .toList();
    }
}
