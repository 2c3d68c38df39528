package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.charge.MonitoringDryRunMade;
import dev.sekisho.kernel.event.charge.MonitoringRuleDecided;
import dev.sekisho.kernel.event.charge.MonitoringRuleDecisionRefused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rules and dry runs in memory; of each rule, the last approved version counts. */
public final class InMemoryRules implements Rules, DryRuns {

    private final Map<UUID, RuleChange> changes = new LinkedHashMap<>();
    private final Map<UUID, DryRunResult> dryRuns = new LinkedHashMap<>();
    public final List<RuleVersion> inForce = new ArrayList<>();
    public final List<FactData> facts = new ArrayList<>();

    public InMemoryRules with(RuleVersion... versions) {
        inForce.addAll(List.of(versions));
        return this;
    }

    @Override
    public int nextVersion(String ruleId) {
        return 1
                + (int) changes.values().stream()
                        .filter(change -> change.head().ruleId().equals(ruleId))
                        .count();
    }

    @Override
    public void propose(ProposedRule change) {
        changes.put(change.head().changeId(), change);
        facts.add(change.proposed());
    }

    @Override
    public Optional<RuleChange> lock(UUID changeId) {
        return Optional.ofNullable(changes.get(changeId));
    }

    @Override
    public void approve(ApprovedRule rule, MonitoringRuleDecided fact) {
        changes.put(rule.head().changeId(), rule);
        inForce.add(new RuleVersion(
                rule.head().ruleId(),
                rule.head().version(),
                rule.head().terms(),
                rule.inForceFrom(),
                rule.head().effectiveUntil()));
        facts.add(fact);
    }

    @Override
    public void reject(RejectedRule rule, MonitoringRuleDecided fact) {
        changes.put(rule.head().changeId(), rule);
        facts.add(fact);
    }

    @Override
    public void refused(RuleChange change, MonitoringRuleDecisionRefused fact) {
        facts.add(fact);
    }

    @Override
    public List<RuleChange> all(int most) {
        return List.copyOf(changes.values());
    }

    @Override
    public List<RuleVersion> inForceSince(Instant since) {
        return List.copyOf(inForce);
    }

    @Override
    public void keep(DryRunResult result, MonitoringDryRunMade fact) {
        dryRuns.put(result.id(), result);
        facts.add(fact);
    }

    @Override
    public Optional<DryRunResult> find(UUID id) {
        return Optional.ofNullable(dryRuns.get(id));
    }
}
